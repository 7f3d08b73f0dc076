import { defineForm } from '../../spec'
import { host } from '../gxyf-1/host'
import { pledge } from '../gxyf-1/pledge'
import { attachments } from './attachments'
import { awards } from './awards'
import { center } from './center'
import { cooperation } from './cooperation'
import { cover } from './cover'
import { equipment } from './equipment'
import { expenses } from './expenses'
import { finance } from './finance'
import { ip } from './ip'
import { organisation } from './organisation'
import { plan } from './plan'
import { projects } from './projects'
import { results } from './results'
import { staff } from './staff'
import { standards } from './standards'

/** 市级高新技术研究开发中心认定, version 2: all sections of the 申请书. Years are those of the round. */
export const gxyf2 = defineForm({
  key: 'gxyf',
  version: 2,
  title: '市级高新技术研究开发中心认定申请书',
  steps: [
    cover,
    host,
    finance,
    center,
    staff,
    equipment,
    projects,
    ip,
    standards,
    awards,
    results,
    expenses,
    cooperation,
    organisation,
    plan,
    attachments,
    pledge,
  ],
})
