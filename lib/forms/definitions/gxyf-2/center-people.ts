import { YES_NO } from '../../catalogues/organisations'
import { DEGREE_OPTIONS, EDUCATION_OPTIONS, GENDER_OPTIONS, ID_TYPE_OPTIONS } from '../../catalogues/people'
import type { FormStep } from '../../spec'
import { AMONG_STAFF } from './among'

/** Who leads the centre, and who leads its technology. */
export const centerPeople: FormStep['groups'] = [
  {
    title: '中心主任',
    fields: [
      { kind: 'text', name: 'directorName', label: '姓名', max: 60, format: 'anyName', among: AMONG_STAFF },
      {
        kind: 'choice',
        name: 'directorIdType',
        label: '证件类型',
        help: '居民身份证不用选。',
        options: ID_TYPE_OPTIONS,
        look: 'select',
        optional: true,
      },
      {
        kind: 'text',
        name: 'directorIdNo',
        label: '身份证号',
        max: 40,
        masked: 'idNumber',
        format: 'idNumber',
        formatBy: {
          field: 'directorIdType',
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
        name: 'directorGender',
        label: '性别',
        options: GENDER_OPTIONS,
        look: 'radio',
        derived: {
          from: 'directorIdNo',
          by: 'gender',
          when: {
            not: {
              field: 'directorIdType',
              in: ['hkMacaoPermit', 'taiwanPermit', 'permanentResidence', 'passport'],
            },
          },
        },
      },
      { kind: 'text', name: 'directorMobile', label: '手机', max: 30, format: 'mobile', masked: 'mobile' },
      { kind: 'text', name: 'directorEmail', label: '邮箱', max: 254, format: 'email' },
    ],
  },
  {
    title: '中心主任的学历与任职',
    fields: [
      {
        kind: 'choice',
        name: 'directorEducation',
        label: '学历',
        options: EDUCATION_OPTIONS,
        look: 'select',
      },
      { kind: 'choice', name: 'directorDegree', label: '学位', options: DEGREE_OPTIONS, look: 'select' },
      { kind: 'text', name: 'directorMajor', label: '专业', max: 60 },
      { kind: 'text', name: 'directorPosition', label: '职务', max: 40 },
      {
        kind: 'cascade',
        name: 'directorTitle',
        label: '职称',
        help: '没有职称的选“无职称”。',
        catalogue: 'title',
        depth: 2,
      },
      { kind: 'choice', name: 'directorFulltime', label: '是否全职', options: YES_NO, look: 'radio' },
      { kind: 'date', name: 'directorJoinDate', label: '入职日期', notFuture: true },
      {
        kind: 'date',
        name: 'directorAppointDate',
        label: '聘任日期',
        notFuture: true,
        notBeforeField: 'directorJoinDate',
      },
      {
        kind: 'longText',
        name: 'directorResume',
        label: '简历',
        help: '学习和工作经历、主持的项目、取得的成果。',
        max: 500,
      },
    ],
  },
  {
    title: '技术带头人',
    fields: [
      {
        kind: 'text',
        name: 'chiefName',
        label: '技术带头人姓名',
        help: '没有另设技术带头人的不用填。',
        max: 60,
        format: 'anyName',
        among: AMONG_STAFF,
        optional: true,
      },
      {
        kind: 'cascade',
        name: 'chiefTitle',
        label: '技术带头人职称',
        catalogue: 'title',
        depth: 2,
        optional: true,
      },
      { kind: 'text', name: 'chiefField', label: '技术带头人学科专长', max: 60, optional: true },
    ],
  },
]
