/** The definition of 专家信息 that new experts are filled in by. */
export const EXPERT_FORM = 'expert-profile@1'
