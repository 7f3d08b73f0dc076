import {
  BACHELOR_UP,
  DEGREE_OPTIONS,
  EDUCATION_OPTIONS,
  EMPLOYMENT_OPTIONS,
  GENDER_OPTIONS,
  ID_TYPE_OPTIONS,
  SKILL_LEVEL_OPTIONS,
  STAFF_ROLE_OPTIONS,
  TALENT_OPTIONS,
} from '../../catalogues/people'
import { titlesOfLevel } from '../../catalogues/titles'
import type { Condition } from '../../condition'
import type { FigureField, ListStep } from '../../spec'

/** An identity card says it itself; until a document is chosen it is taken for one. */
const byIdentityCard: Condition = {
  not: { field: 'idType', in: ['hkMacaoPermit', 'taiwanPermit', 'permanentResidence', 'passport'] },
}
const fulltime: Condition = { field: 'employment', is: 'fulltime' }

const fulltimeWho = (where: Condition) => ({ count: 'staff', where: { all: [fulltime, where] } })
const ofFulltime = (name: string, label: string, where: Condition): FigureField => ({
  kind: 'figure',
  name,
  label: `专职中${label}`,
  figure: fulltimeWho(where),
  unit: '人',
})

/** 研发中心专职工作人员清单 (domain §1.5). */
export const staff: ListStep = {
  kind: 'list',
  key: 'staff',
  title: '研发中心专职工作人员清单',
  guidance:
    '至少10人（软件和信息服务企业15人）。请确认已告知名单中的人员：其信息用于本次认定审核，证件号码在打印件上隐去中间各位。',
  noun: '人员',
  titled: 'name',
  unique: ['idNo'],
  minRows: 10,
  maxRows: 2000,
  library: 'people',
  groups: [
    {
      title: '身份',
      fields: [
        {
          kind: 'text',
          name: 'name',
          label: '姓名',
          help: '与证件一致。少数民族姓名中间的点写作“·”。',
          max: 60,
          formatBy: {
            field: 'idType',
            formats: {
              residentId: 'personName',
              hkMacaoPermit: 'anyName',
              taiwanPermit: 'anyName',
              permanentResidence: 'foreignName',
              passport: 'foreignName',
            },
          },
        },
        {
          kind: 'choice',
          name: 'idType',
          label: '证件类型',
          initial: 'residentId',
          options: ID_TYPE_OPTIONS,
          look: 'select',
        },
        {
          kind: 'text',
          name: 'idNo',
          label: '证件号码',
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
      ],
    },
    {
      title: '学历与职称',
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
        { kind: 'text', name: 'school', label: '毕业院校', max: 60 },
        { kind: 'text', name: 'major', label: '所学专业', max: 60 },
        {
          kind: 'cascade',
          name: 'title',
          label: '职称',
          help: '没有职称的选“无职称”。',
          catalogue: 'title',
          depth: 2,
        },
        {
          kind: 'choice',
          name: 'skillLevel',
          label: '职业技能等级',
          options: SKILL_LEVEL_OPTIONS,
          look: 'select',
          optional: true,
        },
      ],
    },
    {
      title: '岗位与用工',
      fields: [
        { kind: 'text', name: 'position', label: '职务(岗位)', max: 40 },
        { kind: 'choice', name: 'role', label: '人员类别', options: STAFF_ROLE_OPTIONS, look: 'select' },
        { kind: 'text', name: 'researchDirection', label: '从事研究方向', max: 100, optional: true },
        {
          kind: 'choice',
          name: 'employment',
          label: '用工形式',
          help: '只有“全职(劳动合同)”计为专职。',
          options: EMPLOYMENT_OPTIONS,
          look: 'select',
        },
        { kind: 'date', name: 'joinDate', label: '入职日期', notFuture: true },
        {
          kind: 'integer',
          name: 'insuredMonths',
          yearBound: true,
          label: '本单位社保缴纳月数(近12月)',
          unit: '个月',
          min: 0,
          max: 12,
        },
        {
          kind: 'decimal',
          name: 'rdTimeShare',
          yearBound: true,
          label: '研发工时占比',
          help: '专职人员不低于90%。',
          unit: '%',
          scale: 2,
          min: 0,
          max: 100,
        },
        { kind: 'multi', name: 'talents', label: '人才称号', options: TALENT_OPTIONS, optional: true },
      ],
    },
  ],
  layout: [
    { label: '姓名', fields: ['name', 'gender', 'birth'] },
    { label: '证件', fields: ['idType', 'idNo'] },
    { label: '学历学位', fields: ['education', 'degree'] },
    { label: '院校专业', fields: ['school', 'major'] },
    { label: '职称技能', fields: ['title', 'skillLevel'] },
    { label: '岗位', fields: ['position', 'role', 'researchDirection'] },
    { label: '用工', fields: ['employment', 'joinDate'] },
    { label: '社保 / 工时', fields: ['insuredMonths', 'rdTimeShare'] },
    { label: '人才称号', fields: ['talents'] },
  ],
  figures: [
    { kind: 'figure', name: 'staffCount', label: '人数', figure: { count: 'staff' }, unit: '人' },
    {
      kind: 'figure',
      name: 'fulltimeCount',
      label: '其中专职',
      figure: { count: 'staff', where: fulltime },
      unit: '人',
    },
    ofFulltime('doctorCount', '博士研究生', { field: 'education', is: '11' }),
    ofFulltime('masterCount', '硕士研究生', { field: 'education', is: '14' }),
    ofFulltime('bachelorCount', '大学本科', { field: 'education', is: '21' }),
    ofFulltime('seniorCount', '高级职称', { field: 'title', in: titlesOfLevel('1', '2') }),
    ofFulltime('midCount', '中级职称', { field: 'title', in: titlesOfLevel('3') }),
    {
      kind: 'figure',
      name: 'qualifiedShare',
      label: '专职中本科以上或中级以上占比',
      figure: {
        ratio: [
          fulltimeWho({
            any: [
              { field: 'education', in: BACHELOR_UP },
              { field: 'title', in: titlesOfLevel('1', '2', '3') },
            ],
          }),
          { count: 'staff', where: fulltime },
        ],
      },
      unit: '%',
      scale: 2,
    },
  ],
}
