import { beforeAll, describe, expect, test } from 'vitest'
import { lookupUnit } from '@/lib/registry/client'
import { SPECIAL, UNITS } from '@/standins/registry/units'
import { checkUscc } from '@/standins/sso/checks'
import { setEnvironment } from '../support/environment'
import { startStandins } from '../support/standins'

let stop: () => Promise<void>
beforeAll(async () => {
  const standins = await startStandins('http://localhost:3999')
  stop = standins.stop
  setEnvironment({ REGISTRY_URL: `${standins.url}/registry` })
})

describe('asking the enterprise registry', () => {
  test.each(UNITS.map((unit) => [unit.name, unit] as const))('tells all about %s', async (_name, unit) => {
    expect(await lookupUnit(unit.uscc)).toEqual({ ok: true, unit })
  })

  test.each([
    ['91330402MA2TEXT16D', 'not_found'],
    ['91330100799655058B', 'not_found'],
    ['91330402MA2TEXT59T', 'rate_limited'],
    ['91330402MA2TEXT323', 'unavailable'],
    ['91330402MA2TEXT40X', 'unavailable'],
    ['91330402MA2TEXT67M', 'unavailable'],
    ['91330402MA2TEXT248', 'slow'],
    ['../../sms/messages', 'unavailable'],
  ])('for %s is answered %s', async (uscc, reason) => {
    expect(await lookupUnit(uscc)).toEqual({ ok: false, reason })
  })

  test.each([...UNITS.map((unit) => unit.uscc), ...Object.keys(SPECIAL)])(
    'knows %s as a valid code',
    (uscc) => {
      expect(checkUscc(uscc)).toBeNull()
    },
  )

  test('that is not there is answered unavailable', async () => {
    await stop()
    expect(await lookupUnit(UNITS[0]!.uscc)).toEqual({ ok: false, reason: 'unavailable' })
  })
})
