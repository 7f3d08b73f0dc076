import path from 'node:path'
import type { Db } from '@/db/client'
import { accounts, applications, batches, filings, sessions, units } from '@/db/schema'
import { completeContent } from '@/db/seed/fixture/application'
import type { Actor } from '@/lib/domain/actor'
import type { PrintJob } from '@/lib/domain/documents/document'
import { stampOf } from '@/lib/domain/documents/stamp'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import type { Sheet, SheetLine, SheetStep } from '@/lib/forms/sheet'
import { sheetOf } from '@/lib/forms/sheet-of'
import type { Ctx } from '@/lib/operations/context'

/** Unpacked once for all test runs. */
export const BROWSER_FOLDER = path.resolve('node_modules/.cache/print-browser')

const MADE_AT = '2026-11-24T05:42:00.000Z'

/** The complete application of 30 people, as it is asked to be printed. */
export function aPrintJob(over: Partial<PrintJob> = {}): PrintJob {
  const madeAt = over.madeAt ?? MADE_AT
  return {
    sheet: sheetOf(gxyf1, completeContent()),
    watermark: { text: `草稿 · 未提交 · 海宁示例新材料 · ${stampOf(madeAt)}` },
    acceptNo: null,
    dataVersion: 0,
    madeAt,
    ...over,
  }
}

export const aFormalJob = (over: Partial<PrintJob> = {}): PrintJob =>
  aPrintJob({ watermark: null, acceptNo: 'JX-GXYF-2026-000123', dataVersion: 1, ...over })

/** Every text that someone filled in or that the form says. The step `cover` is what the front page shows. */
export const textsOf = (sheet: Sheet): string[] => [
  ...words(sheet.cover),
  ...sheet.steps.filter((step) => step.key !== 'cover').flatMap((step) => [step.title, ...textsOfStep(step)]),
]

function textsOfStep(step: SheetStep): string[] {
  switch (step.kind) {
    case 'form':
      return step.groups.flatMap((group) => [group.title ?? '', ...words(group.lines)])
    case 'list':
      return [
        ...step.columns.map((column) => column.label),
        ...step.rows.flatMap((row) => row.cells.flat()),
        ...words(step.figures),
      ]
    case 'attachments':
      return step.slots.flatMap((slot) => [slot.label, ...slot.files.map((file) => file.name)])
  }
}

const words = (lines: readonly SheetLine[]) => lines.flatMap((line) => [line.label, line.value])

/** Where lines break is the printer's business. */
export const unbroken = (text: string) => text.replace(/\s/g, '')

/** The names of the fonts whose glyphs the document carries. */
export const embeddedFonts = (pdf: Uint8Array): string[] => [
  ...new Set(
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g),
    ].map((m) => m[1]!),
  ),
]

/** An application in the database, with the people who stand around it. */
export async function anApplicationRow(
  db: Db,
): Promise<{ id: string; owner: Ctx; county: Ctx; stranger: Ctx }> {
  const now = new Date(MADE_AT)
  const [filing, unitFiling] = await db
    .insert(filings)
    .values([{ formKey: 'gxyf@1' }, { formKey: 'unit-profile@1' }])
    .returning()
  const [unit] = await db
    .insert(units)
    .values({
      uscc: `9133${filing!.id.slice(0, 14)}`,
      name: '海宁示例新材料有限公司',
      filingId: unitFiling!.id,
    })
    .returning()
  const [batch] = await db
    .insert(batches)
    .values({
      programmeKey: `gxyf-${filing!.id}`,
      year: 2026,
      formKey: 'gxyf@1',
      opensAt: now,
      closesAt: now,
      countyClosesAt: now,
    })
    .returning()
  const people = await db
    .insert(accounts)
    .values([
      { role: 'legal_admin', name: '查月红', subject: filing!.id, unitId: unit!.id },
      { role: 'county_reviewer', name: '许海宁', regionCode: '330481' },
      { role: 'legal_admin', name: '外人', subject: unit!.id },
    ])
    .returning()
  const [application] = await db
    .insert(applications)
    .values({
      batchId: batch!.id,
      unitId: unit!.id,
      ownerId: people[0]!.id,
      filingId: filing!.id,
      regionCode: '330481',
      dataVersion: 1,
      passedVersion: 1,
      since: now,
      createdAt: now,
    })
    .returning()
  // Each with a session that is known by the account's own id.
  await db
    .insert(sessions)
    .values(
      people.map(({ id, name }) => ({ id, accountId: id, actingName: name, createdAt: now, seenAt: now })),
    )
  const [owner, county, stranger] = people.map((person): Ctx => {
    const { id: accountId, role, name, unitId, regionCode } = person
    const actor: Actor = { accountId, sessionId: accountId, role, name, unitId, regionCode }
    return { db, actor, now }
  })
  return { id: application!.id, owner: owner!, county: county!, stranger: stranger! }
}

/** Answers that try to break out of the page, each in a form, a list and a file name. */
export function hostileSheet(): Sheet {
  const values = [
    '<script>document.body.remove()</script></style></table>&amp;',
    '长'.repeat(2000),
    'W'.repeat(2000),
    '😀👨‍👩‍👧‍👦𠮷𬭎\u202e反\u0000\u0007',
  ]
  const line = (value: string, index: number) => ({ name: `h${index}`, label: value.slice(0, 60), value })
  return {
    form: 'hostile@1',
    title: '<b>恶意</b>',
    cover: values.map(line),
    steps: [
      { kind: 'form', key: 'f', title: '<i>表单', groups: [{ title: values[0], lines: values.map(line) }] },
      {
        kind: 'list',
        key: 'l',
        title: '列表',
        columns: values.map((value, index) => ({ label: value.slice(0, 30) || `列${index}` })),
        rows: Array.from({ length: 5 }, (_, row) => ({
          id: String(row),
          cells: values.map((value) => [value.slice(0, 400), '后面的字']),
        })),
        figures: [],
      },
      {
        kind: 'attachments',
        key: 'a',
        title: '附件',
        slots: [
          {
            code: 'A',
            label: values[2]!.slice(0, 80),
            required: true,
            files: [{ id: '1', name: `${values[2]!.slice(0, 200)}.pdf`, size: 1, sha256: 'ab'.repeat(32) }],
          },
        ],
      },
    ],
  }
}

/** Where each run of text that reads from left to right lies on its page, in points. */
export async function placesOf(pdf: Uint8Array): Promise<{ left: number; right: number; width: number }[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  const places: { left: number; right: number; width: number }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width } = page.getViewport({ scale: 1 })
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.transform[1] !== 0) continue
      places.push({ left: item.transform[4], right: item.transform[4] + item.width, width })
    }
  }
  await task.destroy()
  return places
}
