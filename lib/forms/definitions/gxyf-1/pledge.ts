import type { FormStep } from '../../spec'

/** 承诺书 (domain §1.14). The legal representative signs, the 经办人 acts on a written authorisation. */
export const pledge: FormStep = {
  kind: 'form',
  key: 'pledge',
  title: '承诺书',
  groups: [
    {
      title: '承诺',
      fields: [
        {
          kind: 'consent',
          name: 'consent',
          label: '本单位承诺',
          version: '2026-1',
          text: '本单位对本申请书及附件的真实性、完整性、合法性负责，无编造、夸大、重复使用他人成果；无严重失信、重大安全质量环境事故和科研失信行为；同意有关部门为审核、公示之目的使用所提交信息；如有不实，愿承担取消申报(认定)资格、记入科研诚信记录等责任。',
        },
      ],
    },
    {
      title: '签署',
      fields: [
        {
          kind: 'carried',
          name: 'signerName',
          label: '承诺人（法定代表人）',
          from: 'host.legalRepName',
        },
        {
          kind: 'text',
          name: 'agentName',
          label: '经办人',
          help: '经法定代表人授权办理本次申报的人。',
          max: 60,
          format: 'anyName',
          prefill: 'unit.contactName',
        },
      ],
    },
  ],
}
