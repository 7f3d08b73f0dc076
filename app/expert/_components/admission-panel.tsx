import { AdmissionFindings } from '@/components/review/admission-findings'
import { Panel } from '@/components/ui/panel'
import type { Admission } from '@/lib/domain/experts/admission'

/** What the city looks at before 入库, by what is filled in now. */
export const AdmissionPanel = ({ admission }: { admission: Admission }) => (
  <Panel title="入库条件">
    <AdmissionFindings admission={admission} />
    <p className="mt-3 text-sm text-muted">按保存的内容自动对照，由专家库管理员核定。</p>
  </Panel>
)
