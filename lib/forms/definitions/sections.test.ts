import { describe, expect, test } from 'vitest'
import { fieldsOf, stepOf } from '../fields'
import type { FormSpec } from '../spec'
import { gxyf1 } from './gxyf-1'
import { gxyf2 } from './gxyf-2'
import { unitProfile1 } from './unit-profile-1'

const names = (form: FormSpec, key: string) => fieldsOf(stepOf(form, key)!).map(({ name }) => name)

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

describe('申请书 version 2 asks', () => {
  /** The cells of a matrix are `row.column`. */
  const cellsOf = (rows: readonly string[], columns: readonly string[]) =>
    rows.flatMap((row) => columns.map((column) => `${row}.${column}`))
  const kept = (key: string) => names(gxyf2, key).toSorted()
  const columnsIn = (key: string, table: string) => {
    const field = fieldsOf(stepOf(gxyf2, key)!).find(({ name }) => name === table)
    return field?.kind === 'table' ? field.columns.map(({ name }) => name) : []
  }
  const figuresOf = (key: string) => {
    const step = stepOf(gxyf2, key)
    return step?.kind === 'list' ? step.figures.map(({ name }) => name) : []
  }

  test('all fourteen sections in order, those of S7 as lists of their own', () =>
    expect(gxyf2.steps.map(({ key, title }) => `${key} ${title}`)).toEqual([
      'cover 封面',
      'host 依托企业情况',
      'finance 近三年经营与研发投入',
      'center 研发中心基本情况',
      'staff 研发中心专职工作人员清单',
      'equipment 研发仪器设备清单',
      'projects 研究开发项目清单',
      'ip 知识产权清单',
      'standards 标准制修订清单',
      'awards 科技奖励清单',
      'results 成果转化与新产品清单',
      'expenses 年度研发费用明细',
      'cooperation 产学研合作清单',
      'organisation 组织建设与管理制度',
      'plan 三年发展(建设)规划',
      'attachments 附件',
      'pledge 承诺书',
    ]))

  test('封面: everything', () =>
    expect(kept('cover')).toEqual(
      asked(`batchYear category acceptNo centerName hostUnitName hostUscc districtCode techField directorName
        contactName contactMobile fillDate formVersion dataVersion verifyCode`).toSorted(),
    ))

  test('依托企业情况 and 承诺书: what version 1 asks', () => {
    expect(kept('host')).toEqual(names(gxyf1, 'host').toSorted())
    expect(kept('pledge')).toEqual(names(gxyf1, 'pledge').toSorted())
  })

  test('近三年经营与研发投入: every row in each of three years, growth from the second on', () =>
    expect(kept('finance')).toEqual(
      [
        ...cellsOf(
          asked(`totalAssets netAssets revenue mainRevenue hiTechRevenue newProductRevenue profitTotal netProfit
            taxPaid exportValue rdExpense rdSelfFunded rdGovFunded rdOther rdDomestic rdIntensity newProductRatio
            rdStaffYear rdPerCapita`),
          ['y1', 'y2', 'y3'],
        ),
        ...cellsOf(['rdGrowth', 'revenueGrowth'], ['y2', 'y3']),
      ].toSorted(),
    ))

  test('研发中心基本情况: every key, and the kind of document that a director from abroad has', () => {
    expect(kept('center')).toEqual(
      [
        ...asked(`centerName centerNameEn setupDate setupDocNo orgForm address longitude latitude area
          areaConcentrated premisesKind leaseUntil techField keywords directions rdAccounting certifications intro
          directorName directorGender directorIdNo directorEducation directorDegree directorMajor directorTitle
          directorPosition directorMobile directorEmail directorFulltime directorJoinDate directorAppointDate
          directorResume chiefName chiefTitle chiefField staffCount doctorCount masterCount bachelorCount
          seniorCount midCount qualifiedShare equipCount equipValue equipDedicated equipSharedValue
          softwareValue`),
        'directorIdType',
      ].toSorted(),
    )
    expect(columnsIn('center', 'keywords')).toEqual(['word'])
    expect(columnsIn('center', 'directions')).toEqual(['text'])
  })

  test('专职工作人员: what version 1 asks, and 参与项目', () => {
    expect(kept('staff')).toEqual([...names(gxyf1, 'staff'), 'projects'].toSorted())
    expect(figuresOf('staff')).toHaveLength(8)
  })

  test('仪器设备', () => {
    expect(kept('equipment')).toEqual(
      asked(`name model maker origin country category qty unitPrice originalValue purchaseDate useDate useKind
        rdShare assetNo invoiceNo location keeper fundSource openShare`).toSorted(),
    )
    expect(figuresOf('equipment')).toEqual(
      asked(`equipCount equipValue equipDedicated equipShared equipSharedValue largeCount largeValue`),
    )
  })

  test('研发项目: every key but its number and the proof in 附件', () =>
    expect(kept('projects')).toEqual(
      asked(`name level officialNo techField techSource leader members start end budget spendY1 spendY2 spendY3
        govFund status purpose innovation result ips`).toSorted(),
    ))

  test('知识产权, 标准, 奖励, 成果', () => {
    expect(kept('ip')).toEqual(
      asked('category certNo name owner obtainWay applyDate grantDate status projects').toSorted(),
    )
    expect(kept('standards')).toEqual(asked('name number level role issuedOn').toSorted())
    expect(kept('awards')).toEqual(asked('name award grade level authority date rank').toSorted())
    expect(kept('results')).toEqual(
      asked('name kind source outcome form year income ips projects').toSorted(),
    )
  })

  test('研发费用明细: a project in a year, by subject, with every total', () => {
    expect(kept('expenses')).toEqual(
      asked(`project year labor material depreciation intangible design trial other internalTotal outsource
        outsourceDomestic total`).toSorted(),
    )
    expect(figuresOf('expenses')).toEqual(
      asked(`totalY1 totalY2 totalY3 laborTotal materialTotal depreciationTotal intangibleTotal designTotal
        trialTotal otherTotal internalSum outsourceTotal outsourceCounted`),
    )
  })

  test('产学研合作', () =>
    expect(kept('cooperation')).toEqual(
      asked('partner kind form content contractNo amount paid start end result').toSorted(),
    ))

  test('组织建设与管理制度', () => {
    expect(kept('organisation')).toEqual(asked('departments committee systems mechanism').toSorted())
    expect(columnsIn('organisation', 'departments')).toEqual(asked('name leader members duty'))
    expect(columnsIn('organisation', 'committee')).toEqual(asked('name unit title field position'))
    expect(columnsIn('organisation', 'systems')).toEqual(asked('kind name docNo issuedOn'))
  })

  test('三年规划: five texts, and twelve targets in each of three years', () =>
    expect(kept('plan')).toEqual(
      [
        ...asked('goal directions conditions talents safeguards'),
        ...cellsOf(
          asked(`rdInput rdShare fulltime seniorOrDoctor newEquipment newProjects inventionsApplied ipGranted
            newProducts newProductRevenue standardsIssued cooperations`),
          ['n0', 'n1', 'n2'],
        ),
      ].toSorted(),
    ))

  test('附件: every slot but A01, which comes after 提交, and 组织架构图', () => {
    const step = stepOf(gxyf2, 'attachments')
    const slots = step?.kind === 'attachments' ? step.slots : []
    expect(slots.map(({ code }) => code)).toEqual(
      asked('A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13 A14 A15 A16 A17 A99'),
    )
    expect(slots.filter(({ optional }) => optional).map(({ code }) => code)).toEqual(asked('A14 A99'))
    expect(slots.filter(({ when }) => when).map(({ code }) => code)).toEqual(asked('A04 A11 A12'))
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
