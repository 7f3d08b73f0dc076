import type { FormStep } from '../../spec'
import { hostPeople } from './host-people'
import { hostUnit } from './host-unit'

/** 依托企业情况 (domain §1.2). Offered first: what the county verified in 单位基本信息. */
export const host: FormStep = {
  kind: 'form',
  key: 'host',
  title: '依托企业情况',
  guidance: '带出的内容来自已核验的单位基本信息，可按最新情况修改。金额一律以万元为单位，人数为上年末数。',
  groups: [...hostUnit, ...hostPeople],
  limits: [
    { sum: ['staffSenior', 'staffMid'], atMost: 'staffTotal' },
    { sum: ['staffDoctor', 'staffMaster', 'staffBachelor'], atMost: 'staffTotal' },
  ],
}
