import { publishProgramme } from '@/lib/domain/programmes'
import { publishForm } from '@/lib/forms/definitions'
import { publishFolder } from './from-folder'
import { SHIPPED } from './programmes'

/** Makes every programme known to this process: those that ship, and those of the city's own folder. */
export function publishAll(folder: string | undefined): void {
  for (const { form, programme } of SHIPPED) {
    publishForm(form)
    publishProgramme(programme)
  }
  if (folder) publishFolder(folder)
}
