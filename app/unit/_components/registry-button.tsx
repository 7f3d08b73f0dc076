'use client'

import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'
import { lookUp } from '../actions'

/** 获取基本信息: posts the form as it is, so that what is typed is kept before the registry is asked. */
export function RegistryButton({ uscc }: { uscc: string }) {
  const { pending } = useFormStatus()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-soft px-5 py-4">
      <Button formAction={lookUp} data-server="" disabled={pending}>
        获取基本信息
      </Button>
      <p className="min-w-0 flex-1 text-sm" role="status">
        {pending
          ? '正在向企业登记信息库查询，最多等 3 秒'
          : `按统一社会信用代码 ${uscc} 查询登记信息，填入空白处；您已填的不会被改动。`}
      </p>
    </div>
  )
}
