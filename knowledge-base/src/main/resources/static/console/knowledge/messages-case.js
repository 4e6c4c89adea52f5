import { addMessages } from '../shell/i18n.js';

addMessages({
  'zh-CN': {
    'case.created': '已生成疑难案例草稿“{title}”', 'case.known': '已有疑难案例草稿“{title}”', 'case.thanks': '知识编辑会核对并发布。',
    'case.state.DRAFT': '正在整理。', 'case.state.IN_REVIEW': '正在审核。', 'case.state.PUBLISHED': '已发布。', 'case.state.RETIRED': '已停用。',
    'case.ticket': '工单 {n}', 'case.conversation': '会话', 'case.origin': '疑难案例，来自', 'case.by': '{name} 提出',
  },
  en: {
    'case.created': 'The draft of a case was made: “{title}”', 'case.known': 'There is a case already: “{title}”', 'case.thanks': 'An editor will check and publish it.',
    'case.state.DRAFT': 'It is being written.', 'case.state.IN_REVIEW': 'It is in review.', 'case.state.PUBLISHED': 'It is published.', 'case.state.RETIRED': 'It was retired.',
    'case.ticket': 'ticket {n}', 'case.conversation': 'conversation', 'case.origin': 'A case, from', 'case.by': 'proposed by {name}',
  },
});
