import type { Sql } from '../database'
import { addAccount, type NewAccount } from './accounts'

const PASSWORD = 'Jiaxing@2026'

/** Their ids are the subjects that the platform's seed knows them by. */
export const DEMO_PEOPLE: NewAccount[] = [
  {
    id: 'c0000000-0000-4000-8000-000000000001',
    userType: 'legal',
    username: 'faren01',
    password: PASSWORD,
    claims: {
      company_name: '嘉兴示例智能装备有限公司',
      uscc: '91330402MA2ABC1D5D',
      company_type: '私营有限责任公司',
      company_address: '浙江省嘉兴市南湖区亚太路 1 号',
      legal_rep: '钱建明',
      attn_name: '孙悦',
      attn_phone: '13800000001',
      attn_id_type: '居民身份证',
      attn_id_no: '330400198804121014',
      attn_user_type: 'personal',
      auth_level: '3',
    },
  },
  {
    id: 'c0000000-0000-4000-8000-000000000002',
    userType: 'legal',
    username: 'faren02',
    password: PASSWORD,
    claims: {
      company_name: '海宁示例新材料有限公司',
      uscc: '91330481MA28TE5T36',
      company_type: '私营有限责任公司',
      company_address: '浙江省嘉兴市海宁市硖石街道文苑路 8 号',
      legal_rep: '沈国强',
      attn_name: '陈海燕',
      attn_phone: '13800000002',
      attn_id_type: '居民身份证',
      attn_id_no: '330400199109231021',
      attn_user_type: 'personal',
      auth_level: '3',
    },
  },
  {
    id: 'b0000000-0000-4000-8000-000000000001',
    userType: 'personal',
    username: 'geren01',
    password: PASSWORD,
    claims: { name: '陆晓明', mobile: '13800000003', id_no: '330400199307161036', auth_level: '3' },
  },
  {
    id: 'b0000000-0000-4000-8000-000000000002',
    userType: 'personal',
    username: 'geren02',
    password: PASSWORD,
    claims: { name: '姚婷', mobile: '13800000004', id_no: '330400199002281045', auth_level: '3' },
  },
]

export async function addDemoPeople(sql: Sql): Promise<void> {
  const known = await sql<
    { id: string }[]
  >`select id from accounts where id in ${sql(DEMO_PEOPLE.map((p) => p.id!))}`
  const there = new Set(known.map((row) => row.id))
  for (const person of DEMO_PEOPLE) if (!there.has(person.id!)) await addAccount(sql, person)
}
