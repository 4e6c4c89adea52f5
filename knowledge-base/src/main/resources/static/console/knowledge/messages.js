import { addMessages } from '../shell/i18n.js';
import en from './messages-en.js';
import editor from './messages-editor.js';
import quality from './messages-quality.js';
import worklist from './messages-worklist.js';

const zh = {
  'knowledge.label': '知识库', 'knowledge.search': '搜索文章', 'knowledge.searchAll': '搜索知识：问题、代码、型号', 'knowledge.new': '新建文章',
  'knowledge.anyProduct': '全部产品', 'knowledge.noProduct': '通用', 'knowledge.any': '全部', 'knowledge.count': '共 {n} 篇', 'knowledge.more': '显示更多',
  'knowledge.state.DRAFT': '草稿', 'knowledge.state.IN_REVIEW': '审核中', 'knowledge.state.PUBLISHED': '已发布', 'knowledge.state.RETIRED': '已停用',
  'knowledge.online': '线上仍是版本 {n}', 'knowledge.kind.FAULT': '故障', 'knowledge.kind.HOW_TO': '操作指南', 'knowledge.kind.POLICY': '政策', 'knowledge.kind.SCRIPT': '话术',
  'knowledge.visibility.PUBLIC': '客户可见', 'knowledge.visibility.INTERNAL': '仅内部',
  'knowledge.empty': '没有符合条件的文章', 'knowledge.emptyText': '换个说法，或新建一篇。', 'knowledge.pick': '从左侧选择一篇文章',
  'knowledge.pickText': '也可以直接搜索客户的原话，例如“空调显示e4代码”。', 'knowledge.typeToSearch': '输入客户的原话开始搜索', 'knowledge.back': '返回',
  'knowledge.worklist': '待办', 'knowledge.worklistTitle': '没有找到答案的问题', 'knowledge.worklistText': '坐席和客户搜索后没有得到答案的原话，次数多的在前。',
  'knowledge.worklistEmpty': '没有待处理的问题', 'knowledge.worklistEmptyText': '坐席点“没有找到答案”后会出现在这里。', 'knowledge.times': '{n} 次', 'knowledge.write': '据此新建',
  'knowledge.handled': '已处理', 'knowledge.rebuild': '重建索引', 'knowledge.rebuildAsk': '从数据库重建本节点的搜索索引？期间搜索照常可用。', 'knowledge.rebuilt': '索引已重建',
  'knowledge.tools': '更多', 'knowledge.edit': '编辑', 'knowledge.read': '预览线上版本', 'knowledge.steps': '步骤', 'knowledge.models': '适用型号', 'knowledge.codes': '故障代码', 'knowledge.symptom': '客户怎么说',
  'editor.untitled': '未命名文章', 'editor.title': '标题', 'editor.titleHint': '写成客户会说的话，例如“空调不制冷”', 'editor.titleNeeded': '请填写标题', 'editor.product': '产品', 'editor.kind': '类型',
  'editor.visibility': '可见范围', 'editor.models': '型号', 'editor.codes': '故障代码', 'editor.symptom': '现象（客户怎么说）', 'editor.synonyms': '其他说法', 'editor.tags': '标签', 'editor.words': '用逗号或换行分隔',
  'editor.fields': '属性', 'editor.body': '正文（Markdown）', 'editor.preview': '预览', 'editor.save': '保存', 'editor.saved': '已保存为版本 {n}', 'editor.unsaved': '有未保存的修改', 'editor.clean': '已全部保存',
  'editor.kept': '已恢复您上次未保存的内容。', 'editor.discard': '放弃这些修改', 'editor.discardAsk': '放弃未保存的修改，回到版本 {n}？', 'editor.similar': '已有相似文章，请先确认是否重复：',
  'editor.system': '产品自带', 'editor.version': '版本 {n}', 'editor.by': '{name} 保存', 'editor.submit': '送审', 'editor.publish': '发布', 'editor.reject': '退回', 'editor.retire': '停用', 'editor.versions': '版本',
  'editor.submitted': '已送审', 'editor.published': '已发布，客户和坐席马上可以搜到', 'editor.rejected': '已退回修改', 'editor.retired': '已停用，不再被搜到', 'editor.retireAsk': '停用后坐席和客户都搜不到这篇文章；以后可以从版本中恢复。确定停用？',
  'editor.comment': '说明（可不填）', 'editor.rejectWhy': '退回原因', 'editor.rejectNeeded': '请写明要改什么', 'editor.ok': '确定', 'editor.review': '审核记录', 'editor.noReview': '还没有审核记录',
  'editor.step.COMMENT': '评论', 'editor.step.SUBMITTED': '送审', 'editor.step.REJECTED': '退回', 'editor.step.PUBLISHED': '发布', 'editor.step.RETIRED': '停用', 'editor.step.ROLLED_BACK': '回退',
  'editor.leave': '还有未保存的修改。离开后会保留在本机，下次打开时恢复。', 'editor.leaveYes': '离开', 'editor.stay': '继续编辑', 'editor.stepsFound': '识别到 {n} 个步骤',
  'editor.noSteps': '没有识别到步骤：请在“## 排查步骤”下写编号列表', 'editor.tab.write': '编写', 'editor.tab.preview': '预览', 'editor.tab.fields': '属性',
  'versions.title': '版本记录', 'versions.compare': '与当前版本比较', 'versions.rollback': '回退到此版本', 'versions.rollbackAsk': '以版本 {n} 的内容建立新版本？{online}现有版本仍会保留。', 'versions.online': '它曾经发布过，会立即重新上线。',
  'versions.current': '当前', 'versions.was': '曾发布', 'versions.same': '两个版本内容相同', 'versions.back': '返回版本列表', 'versions.diff': '版本 {a} → 版本 {b}', 'versions.rolled': '已回退，现为版本 {n}', 'versions.hidden': '…… {n} 行相同',
  'conflict.title': '有人先保存了', 'conflict.text': '您编辑期间出现了新版本 {n}。两份内容都在。', 'conflict.theirs': '对方的版本', 'conflict.yours': '您的内容', 'conflict.useYours': '用我的内容覆盖（对方版本保留在历史中）',
  'conflict.useTheirs': '改用对方的版本', 'conflict.later': '先不处理',
  'pane.suggestions': '根据客户的话推荐', 'pane.noSuggestions': '还没有推荐', 'pane.noSuggestionsText': '客户说明问题后会自动推荐，也可以直接搜索。', 'pane.tried': '本次会话用过', 'pane.why': '命中：{words}', 'pane.sameProduct': '同产品', 'pane.learntFor': '类似的话：{words}', 'pane.learnt.solved': '类似问题用它解决过 {n} 次', 'pane.learnt.sent': '类似问题发送过 {n} 次', 'pane.learnt.opened': '类似问题看过 {n} 次',
  'knowledge.noAnswer': '没有找到答案', 'pane.noneHint': '记下来，交给知识编辑补充', 'pane.noneDone': '已记入待补充清单：{words}', 'pane.selfService': '客户自己看过', 'pane.notHelped': '没有帮助', 'knowledge.customer': '客户', 'pane.noHits': '没有匹配的文章', 'pane.send': '发送文章', 'pane.sendSteps': '发送步骤', 'pane.solved': '已解决', 'pane.markSolved': '标记为用它解决',
  'pane.unsolve': '撤销“已解决”', 'pane.inserted': '步骤已放入输入框', 'pane.marked': '已记录：由这篇文章解决', 'pane.internal': '仅内部，不能发给客户', 'pane.notMine': '接手会话后才能发给客户', 'pane.results': '{n} 条结果', 'pane.use.OPENED': '看过', 'pane.use.SENT': '已发送', 'pane.use.HELPED': '有帮助', 'pane.use.SOLVED': '已解决', 'pane.use.SHOWN': '推荐过',
};

addMessages({ 'zh-CN': { ...zh, ...worklist.zh, ...editor.zh, ...quality.zh }, en: { ...en, ...worklist.en, ...editor.en, ...quality.en } });
