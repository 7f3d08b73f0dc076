import { describe, expect, test } from 'vitest'
import { fieldsOf, stepOf } from '../fields'
import { gxyf1 } from './gxyf-1'
import { unitProfile1 } from './unit-profile-1'

const names = (form: typeof gxyf1 | typeof unitProfile1, key: string) =>
  fieldsOf(stepOf(form, key)!).map(({ name }) => name)

const asked = (text: string) => text.trim().split(/\s+/)

// What each section asks, written out by hand from the dossier. A change of a form shows here as a changed line.
describe('申请书 version 1 asks', () => {
  test('its five sections in order', () =>
    expect(gxyf1.steps.map(({ title }) => title)).toEqual([
      '封面',
      '依托企业情况',
      '研发中心专职工作人员清单',
      '附件',
      '承诺书',
    ]))

  test('封面: everything but 中心主任, who comes with a later section', () =>
    expect(names(gxyf1, 'cover').toSorted()).toEqual(
      asked(`batchYear category acceptNo centerName hostUnitName hostUscc districtCode techField
        contactName contactMobile fillDate formVersion dataVersion verifyCode`).toSorted(),
    ))

  test('依托企业情况: every key, and six that the rules need besides', () =>
    expect(names(gxyf1, 'host').toSorted()).toEqual(
      [
        ...asked(`unitName uscc unitType regType registerDate registeredCapital registeredAddress operatingAddress
          postcode districtCode town industry techField mainBusiness unitScale isAboveScale enterpriseFeature listing
          isHighTech highTechCertNo highTechValidFrom highTechValidTo otherTitles existingPlatforms legalRepName
          legalRepMobile staffTotal staffCollegeUp staffTech staffSenior staffMid staffDoctor staffMaster staffBachelor
          contactName contactDept contactTitle contactTel contactMobile contactEmail financeContactName
          financeContactTel website unitIntro creditStatus`),
        ...asked(
          'capitalCurrency registeredCapitalOriginal sameAddress listingCode nationalSmeNo creditNote',
        ),
      ].toSorted(),
    ))

  test('研发中心专职工作人员清单: every key that is typed, but for projects and the proofs in 附件', () =>
    expect(names(gxyf1, 'staff')).toEqual(
      asked(`name idType idNo gender birth education degree school major title skillLevel position role
        researchDirection employment joinDate insuredMonths rdTimeShare talents`),
    ))

  test('附件: the slots of these sections', () => {
    const step = stepOf(gxyf1, 'attachments')
    const slots = step?.kind === 'attachments' ? step.slots : []
    expect(slots.map(({ code }) => code)).toEqual(asked('A02 A03 A04 A05 A06 A07 A09 A15 A16 A99'))
    expect(slots.filter(({ optional }) => optional).map(({ code }) => code)).toEqual(['A99'])
    expect(slots.filter(({ when }) => when).map(({ code }) => code)).toEqual(['A04'])
  })

  test('承诺书: the text word for word, with its version', () => {
    const consent = fieldsOf(stepOf(gxyf1, 'pledge')!).find(({ kind }) => kind === 'consent')
    expect(consent).toMatchObject({
      version: '2026-1',
      text: '本单位对本申请书及附件的真实性、完整性、合法性负责，无编造、夸大、重复使用他人成果；无严重失信、重大安全质量环境事故和科研失信行为；同意有关部门为审核、公示之目的使用所提交信息；如有不实，愿承担取消申报(认定)资格、记入科研诚信记录等责任。',
    })
  })
})

test('单位基本信息 asks every field, 单位名称 first', () => {
  expect(names(unitProfile1, 'profile')[0]).toBe('name')
  expect(names(unitProfile1, 'profile').toSorted()).toEqual(
    asked(`name uscc unitType regType legalRep registerDate registeredCapital registeredAddress businessScope regStatus
      districtCode industry unitScale isAboveScale techField contactName contactDept contactTitle contactTel
      contactMobile contactEmail postalAddress postcode`).toSorted(),
  )
})
