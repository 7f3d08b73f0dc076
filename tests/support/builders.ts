import type { Actor } from '@/lib/domain/actor'
import type { Relation, Standing } from '@/lib/domain/applications/workflow'
import type { UnitRelation, UnitStanding } from '@/lib/domain/units/workflow'
import type { Content } from '@/lib/forms/content'
import type { FormSpec } from '@/lib/forms/spec'

const HAINING = '330481'
const NANHU = '330402'
const UNIT = '33333333-3333-4333-8333-333333333333'
const OTHER_UNIT = '44444444-4444-4444-8444-444444444444'
const OWNER = '22222222-2222-4222-8222-222222222222'
const HELPER = '55555555-5555-4555-8555-555555555555'

/** A complete, valid application; a test names only what it is about. */
export const anApplication = (
  over: Partial<Standing & { acceptNo: string | null; centerName: string | null }> = {},
): Standing & { acceptNo: string | null; centerName: string | null } => ({
  status: 'DRAFT',
  unitId: UNIT,
  ownerId: OWNER,
  regionCode: HAINING,
  dataVersion: over.status && over.status !== 'DRAFT' ? 1 : 0,
  passedVersion: over.status && !['DRAFT', 'UNIT_REVIEW', 'UNIT_RETURNED'].includes(over.status) ? 1 : 0,
  deletedAt: null,
  assigned: { staff: { to: HELPER, doneAt: null } },
  acceptNo: null,
  centerName: null,
  ...over,
})

const person = (accountId: string, over: Partial<Actor>): Actor => ({
  accountId: `${accountId.repeat(8).slice(0, 8)}-0000-4000-8000-000000000000`,
  sessionId: '99999999-9999-4999-8999-999999999999',
  role: 'member',
  name: '查月红',
  unitId: null,
  regionCode: null,
  ...over,
})

/** Everybody who may come by, each standing differently to `anApplication()` and `aUnit()`. */
export const EVERYONE = {
  owner: person('0', { accountId: OWNER, unitId: UNIT }),
  adminWhoOwns: person('0', { accountId: OWNER, role: 'legal_admin', unitId: UNIT }),
  unitAdmin: person('1', { role: 'legal_admin', unitId: UNIT }),
  helper: person('5', { accountId: HELPER, unitId: UNIT }),
  helperWhoLeft: person('5', { accountId: HELPER, unitId: OTHER_UNIT }),
  helperUnbound: person('5', { accountId: HELPER }),
  appointedHelper: person('5', { accountId: HELPER, unitId: UNIT, appointed: true }),
  colleague: person('2', { unitId: UNIT }),
  appointed: person('2', { unitId: UNIT, appointed: true }),
  appointedOwner: person('0', { accountId: OWNER, unitId: UNIT, appointed: true }),
  ownerWhoLeft: person('0', { accountId: OWNER, unitId: OTHER_UNIT }),
  ownerUnbound: person('0', { accountId: OWNER }),
  otherUnit: person('3', { role: 'legal_admin', unitId: OTHER_UNIT }),
  newPerson: person('4', {}),
  itsCounty: person('5', { role: 'county_reviewer', regionCode: HAINING }),
  otherCounty: person('6', { role: 'county_reviewer', regionCode: NANHU }),
  countyOfNowhere: person('7', { role: 'county_reviewer' }),
  cityOfficer: person('8', { role: 'city_officer' }),
  cityLeader: person('9', { role: 'city_leader' }),
  expert: person('a', { role: 'expert' }),
  itsLeader: person('b', { role: 'county_leader', regionCode: HAINING }),
  otherLeader: person('c', { role: 'county_leader', regionCode: NANHU }),
  leaderOfNowhere: person('d', { role: 'county_leader' }),
  observer: person('e', { role: 'observer' }),
  expertAdmin: person('f', { role: 'expert_admin' }),
  sysAdmin: person('01', { role: 'sys_admin' }),
  secAdmin: person('02', { role: 'sec_admin' }),
  auditAdmin: person('03', { role: 'audit_admin' }),
  unassigned: person('04', { role: 'unassigned' }),
} as const satisfies Record<string, Actor>

export type Someone = keyof typeof EVERYONE

/** The plainest person of each relation to `anApplication()`. */
export const anActor = (relation: Relation): Actor =>
  ({
    owner: EVERYONE.owner,
    unit_admin: EVERYONE.unitAdmin,
    helper: EVERYONE.helper,
    colleague: EVERYONE.colleague,
    county: EVERYONE.itsCounty,
    city: EVERYONE.cityOfficer,
    reader: EVERYONE.observer,
    stranger: EVERYONE.otherUnit,
  })[relation]

/** A unit of 海宁市, or of the city itself with `regionCode: CITY_REGION`. */
export const aUnit = (over: Partial<UnitStanding> = {}): UnitStanding => ({
  id: UNIT,
  status: 'incomplete',
  regionCode: HAINING,
  submittedAt: over.status && over.status !== 'incomplete' ? new Date('2026-11-01T00:00:00Z') : null,
  ...over,
})

/** The plainest person of each relation to `aUnit()`. */
export const aUnitActor = (relation: UnitRelation): Actor =>
  ({
    own: EVERYONE.unitAdmin,
    verifier: EVERYONE.itsCounty,
    reader: EVERYONE.cityOfficer,
    stranger: EVERYONE.otherUnit,
  })[relation]

/** A small invented form with one of everything, and a question that hangs on another that hangs on a third. */
export const aForm = {
  key: 'invented',
  version: 1,
  title: '虚构申请书',
  steps: [
    {
      kind: 'form',
      key: 'cover',
      title: '封面',
      groups: [
        {
          fields: [
            { kind: 'text', name: 'title', label: '名称', max: 20 },
            { kind: 'carried', name: 'owner', label: '单位', from: 'unit.name' },
            { kind: 'carried', name: 'phone', label: '手机', from: 'basics.mobile' },
          ],
        },
      ],
    },
    {
      kind: 'form',
      key: 'basics',
      title: '基本情况',
      groups: [
        {
          title: '方式',
          fields: [
            {
              kind: 'choice',
              name: 'mode',
              label: '方式',
              options: [
                { value: 'alone', label: '独立' },
                { value: 'joint', label: '联合' },
              ],
            },
            {
              kind: 'choice',
              name: 'abroad',
              label: '境外',
              when: { field: 'mode', is: 'joint' },
              options: [
                { value: 'yes', label: '是' },
                { value: 'no', label: '否' },
              ],
            },
            {
              kind: 'text',
              name: 'country',
              label: '国家',
              max: 20,
              when: { field: 'abroad', is: 'yes' },
            },
          ],
        },
        {
          title: '其他',
          fields: [
            {
              kind: 'text',
              name: 'mobile',
              label: '手机',
              max: 30,
              format: 'mobile',
              masked: 'mobile',
              prefill: 'unit.contactMobile',
            },
            { kind: 'money', name: 'budget', label: '经费' },
            { kind: 'longText', name: 'intro', label: '简介', max: 100, optional: true },
            { kind: 'check', name: 'known', label: '已知悉', optional: true },
            {
              kind: 'multi',
              name: 'tags',
              label: '标签',
              optional: true,
              options: [
                { value: 'a', label: '甲' },
                { value: 'b', label: '乙' },
              ],
            },
            {
              kind: 'table',
              name: 'partners',
              label: '伙伴',
              noun: '伙伴',
              optional: true,
              maxRows: 2,
              when: { field: 'mode', is: 'joint' },
              columns: [
                { kind: 'text', name: 'name', label: '名称', max: 20 },
                { kind: 'money', name: 'share', label: '份额' },
              ],
            },
            {
              kind: 'figure',
              name: 'perHead',
              label: '经费与人数之比',
              unit: '%',
              scale: 2,
              figure: { ratio: [{ answer: 'budget' }, { count: 'people' }] },
            },
          ],
        },
      ],
    },
    {
      kind: 'list',
      key: 'people',
      title: '人员',
      noun: '人员',
      titled: 'name',
      minRows: 1,
      maxRows: 3,
      groups: [
        {
          fields: [
            { kind: 'text', name: 'name', label: '姓名', max: 20 },
            {
              kind: 'choice',
              name: 'guest',
              label: '外聘',
              options: [
                { value: 'yes', label: '是' },
                { value: 'no', label: '否' },
              ],
            },
            { kind: 'text', name: 'employer', label: '原单位', max: 20, when: { field: 'guest', is: 'yes' } },
            { kind: 'integer', name: 'age', label: '年龄', unit: '岁' },
          ],
        },
      ],
      layout: [
        { label: '姓名', fields: ['name', 'employer'] },
        { label: '年龄', fields: ['age'] },
      ],
      figures: [
        { kind: 'figure', name: 'count', label: '人数', figure: { count: 'people' }, unit: '人' },
        { kind: 'figure', name: 'ages', label: '年龄合计', figure: { sum: 'people', of: 'age' } },
      ],
    },
    {
      kind: 'attachments',
      key: 'files',
      title: '附件',
      slots: [
        { code: 'P1', label: '证明', accept: ['pdf'], maxFiles: 2, maxBytes: 1000 },
        {
          code: 'P2',
          label: '协议',
          accept: ['pdf'],
          maxFiles: 1,
          maxBytes: 1000,
          when: { field: 'basics.mode', is: 'joint' },
        },
      ],
    },
    {
      kind: 'form',
      key: 'abroad',
      title: '境外合作',
      when: { field: 'basics.country', in: ['德国', '日本'] },
      groups: [{ fields: [{ kind: 'text', name: 'agreement', label: '协议编号', max: 20 }] }],
    },
  ],
} as const satisfies FormSpec

/** `aForm` filled in without a gap. */
export const itsContent = (over: Partial<Content['answers']['x']> = {}): Content => ({
  answers: {
    cover: { title: '虚构研究' },
    basics: { mode: 'alone', mobile: '13800000002', budget: '100', ...over },
    abroad: {},
  },
  rows: {
    people: [
      { id: 'p1', cells: { name: '张三', guest: 'no', age: '30' } },
      { id: 'p2', cells: { name: '李四', guest: 'yes', employer: '某大学', age: '41' } },
    ],
  },
  files: {
    files: [{ id: 'f1', slot: 'P1', name: '证明.pdf', size: 10, type: 'application/pdf', sha256: 'ab' }],
  },
  facts: { 'unit.name': '海宁示例新材料有限公司' },
})
