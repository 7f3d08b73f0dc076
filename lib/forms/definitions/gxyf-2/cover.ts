import type { FieldSpec, FormStep } from '../../spec'
import { cover as coverBefore } from '../gxyf-1/cover'

const director: FieldSpec = {
  kind: 'carried',
  name: 'directorName',
  label: '中心主任',
  from: 'center.directorName',
}

/** 封面 (domain §1.1): as before, and now with 中心主任. */
export const cover: FormStep = {
  ...coverBefore,
  groups: coverBefore.groups.map((group) =>
    group.title === '依托单位'
      ? {
          ...group,
          fields: group.fields.flatMap((one) => (one.name === 'contactName' ? [director, one] : one)),
        }
      : group,
  ),
}
