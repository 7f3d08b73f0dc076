import { pledge } from '@/lib/forms/definitions/gxyf-1/pledge'
import { defineForm, type FormStep } from '@/lib/forms/spec'
import { attachments } from './attachments'
import { cover } from './cover'
import { investment } from './investment'
import { programme } from './programme'
import { researchers } from './researchers'
import { rules } from './rules'
import { tasks } from './tasks'

const [promise] = pledge.groups
const consent: FormStep = { ...pledge, groups: [promise!] }

/** 市级企业研究院认定, version 1: tasks first, then people and money, the cover last. */
const form = defineForm({
  key: 'qyyjy',
  version: 1,
  title: '市级企业研究院认定申请书',
  steps: [tasks, researchers, investment, attachments, cover, consent],
  rules,
})

export const qyyjy1 = { form, programme }
