'use server'

import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { verifyAudit } from '@/lib/operations/audit/verify'

/** 校验日志链. */
export const verify = action(z.looseObject({}), verifyAudit)
