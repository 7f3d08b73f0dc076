import { PARTY_OPTIONS } from '../../catalogues/experts'
import { DEGREE_OPTIONS, EDUCATION_OPTIONS, GENDER_OPTIONS, ID_TYPE_OPTIONS } from '../../catalogues/people'
import type { Condition } from '../../condition'
import type { FormStep } from '../../spec'

/** An identity card says it itself; until a document is chosen it is taken for one. */
const byIdentityCard: Condition = {
  not: { field: 'idType', in: ['hkMacaoPermit', 'taiwanPermit', 'permanentResidence', 'passport'] },
}

export const basic: FormStep = {
  kind: 'form',
  key: 'basic',
  title: '基本信息',
  guidance: '证件号码只用于核对身份，加密保存，除本人外看到的都隐去中间各位。',
  groups: [
    {
      title: '身份',
      fields: [
        {
          kind: 'text',
          name: 'name',
          label: '姓名',
          help: '与证件一致。',
          max: 60,
          format: 'anyName',
          prefill: 'expert.name',
        },
        { kind: 'choice', name: 'idType', label: '证件类型', options: ID_TYPE_OPTIONS, look: 'select' },
        {
          kind: 'text',
          name: 'idNo',
          label: '证件号码',
          help: '居民身份证填身份证号。',
          max: 40,
          masked: 'idNumber',
          formatBy: {
            field: 'idType',
            formats: {
              residentId: 'idNumber',
              hkMacaoPermit: 'hkMacaoPermit',
              taiwanPermit: 'taiwanPermit',
              permanentResidence: 'permanentResidence',
              passport: 'passport',
            },
          },
        },
        {
          kind: 'choice',
          name: 'gender',
          label: '性别',
          options: GENDER_OPTIONS,
          look: 'radio',
          derived: { from: 'idNo', by: 'gender', when: byIdentityCard },
        },
        {
          kind: 'month',
          name: 'birth',
          label: '出生年月',
          notFuture: true,
          notBefore: '1900-01',
          derived: { from: 'idNo', by: 'birthMonth', when: byIdentityCard },
        },
        {
          kind: 'choice',
          name: 'party',
          label: '党派',
          options: PARTY_OPTIONS,
          look: 'select',
          optional: true,
        },
      ],
    },
    {
      title: '学历',
      fields: [
        { kind: 'choice', name: 'education', label: '学历', options: EDUCATION_OPTIONS, look: 'select' },
        {
          kind: 'choice',
          name: 'degree',
          label: '学位',
          options: DEGREE_OPTIONS,
          look: 'select',
          optional: true,
        },
        { kind: 'text', name: 'major', label: '所学专业', max: 60 },
        { kind: 'text', name: 'school', label: '毕业院校', max: 60, optional: true },
      ],
    },
  ],
}
