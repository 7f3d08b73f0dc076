import { defineForm } from '../../spec'
import { attachments } from './attachments'
import { cover } from './cover'
import { host } from './host'
import { pledge } from './pledge'
import { staff } from './staff'

/** 市级高新技术研究开发中心认定, version 1. A published version does not change its meaning. */
export const gxyf1 = defineForm({
  key: 'gxyf',
  version: 1,
  title: '市级高新技术研究开发中心认定申请书',
  steps: [cover, host, staff, attachments, pledge],
})
