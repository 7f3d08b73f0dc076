import { DISCIPLINE_OPTIONS } from '../../catalogues/disciplines'
import type { FieldSpec, FormStep } from '../../spec'

const techField = (serial: 1 | 2 | 3): FieldSpec => ({
  kind: 'cascade',
  name: `techField${serial}`,
  label: `熟悉技术领域 ${serial}`,
  help: serial === 1 ? '国家重点支持的高新技术领域，选到最末一级，按熟悉程度排列。' : undefined,
  catalogue: 'techField',
  depth: 3,
  ...(serial > 1 && { optional: true as const }),
})

const discipline = (serial: 1 | 2 | 3): FieldSpec => ({
  kind: 'choice',
  name: `discipline${serial}`,
  label: `学科 ${serial}`,
  options: DISCIPLINE_OPTIONS,
  look: 'select',
  optional: true,
})

export const TECH_FIELDS = ['techField1', 'techField2', 'techField3'] as const

export const expertise: FormStep = {
  kind: 'form',
  key: 'expertise',
  title: '专业领域',
  guidance: '评审任务按这里的技术领域和关键词分派，请如实填写最熟悉的方向。',
  groups: [
    { title: '技术领域', fields: [techField(1), techField(2), techField(3)] },
    { title: '学科', fields: [discipline(1), discipline(2), discipline(3)] },
    {
      title: '专长',
      fields: [
        {
          kind: 'text',
          name: 'keywords',
          label: '关键词',
          help: '3至10个，用顿号或逗号隔开。',
          max: 200,
        },
        { kind: 'longText', name: 'speciality', label: '专业特长', max: 500, optional: true },
      ],
    },
  ],
}
