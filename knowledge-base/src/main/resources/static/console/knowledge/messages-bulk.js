import { addMessages } from '../shell/i18n.js';

const zh = {
  'bulk.open': '批量修改', 'bulk.title': '批量修改文章', 'bulk.choose': '选择要修改的文章', 'bulk.chosen': '已选 {n} 篇文章', 'bulk.all': '全选本页', 'bulk.edit': '修改…', 'bulk.cancel': '取消',
  'bulk.fields': '修改属性', 'bulk.retire': '停用', 'bulk.retireText': '停用后坐席和客户都搜不到这些文章；以后可以从版本中恢复。', 'bulk.keep': '不变', 'bulk.none': '无',
  'bulk.addTags': '增加标签', 'bulk.removeTags': '去掉标签', 'bulk.owner': '负责人', 'bulk.validFrom': '生效日期', 'bulk.validUntil': '截止日期', 'bulk.anyTime': '去掉有效期（长期有效）',
  'bulk.publish': '已发布的文章改后立即上线（不勾选则成为草稿，线上内容不变）', 'bulk.preview': '预览改动', 'bulk.back': '返回修改', 'bulk.apply': '修改 {n} 篇', 'bulk.close': '关闭',
  'bulk.summary': '将修改 {changed} 篇，{same} 篇无需修改，{refused} 篇不能修改', 'bulk.summaryDone': '已修改 {changed} 篇，{same} 篇无需修改，{refused} 篇未修改', 'bulk.applied': '已修改 {n} 篇，未修改 {refused} 篇',
  'bulk.outcome.CHANGED': '修改', 'bulk.outcome.SAME': '不变', 'bulk.outcome.REFUSED': '不能修改', 'bulk.outcome.done.CHANGED': '已修改', 'bulk.outcome.done.SAME': '不变', 'bulk.outcome.done.REFUSED': '未修改',
  'bulk.field.tags': '标签', 'bulk.field.product': '产品', 'bulk.field.category': '分类', 'bulk.field.visibility': '可见范围', 'bulk.field.owner': '负责人', 'bulk.field.validFrom': '生效日期', 'bulk.field.validUntil': '截止日期', 'bulk.field.state': '状态',
  'bulk.pick': '选择“{title}”', 'bulk.change': '{field}：',
};

const en = {
  'bulk.open': 'Change many', 'bulk.title': 'Change many articles', 'bulk.choose': 'Choose the articles to change', 'bulk.chosen': '{n} articles chosen', 'bulk.all': 'All shown', 'bulk.edit': 'Change…', 'bulk.cancel': 'Cancel',
  'bulk.fields': 'Change fields', 'bulk.retire': 'Retire', 'bulk.retireText': 'Neither agents nor customers will find these articles; each can be brought back from its versions.', 'bulk.keep': 'As it is', 'bulk.none': 'none',
  'bulk.addTags': 'Add tags', 'bulk.removeTags': 'Remove tags', 'bulk.owner': 'Owner', 'bulk.validFrom': 'Valid from', 'bulk.validUntil': 'Valid until', 'bulk.anyTime': 'Without dates (valid for good)',
  'bulk.publish': 'Published articles go online at once with the change (else it becomes a draft, and readers keep the old text)', 'bulk.preview': 'Preview', 'bulk.back': 'Back', 'bulk.apply': 'Change {n}', 'bulk.close': 'Close',
  'bulk.summary': '{changed} will change, {same} stay the same, {refused} cannot be changed', 'bulk.summaryDone': '{changed} changed, {same} were the same, {refused} were not changed', 'bulk.applied': '{n} changed, {refused} not changed',
  'bulk.outcome.CHANGED': 'Changes', 'bulk.outcome.SAME': 'The same', 'bulk.outcome.REFUSED': 'Cannot', 'bulk.outcome.done.CHANGED': 'Changed', 'bulk.outcome.done.SAME': 'The same', 'bulk.outcome.done.REFUSED': 'Not changed',
  'bulk.field.tags': 'Tags', 'bulk.field.product': 'Product', 'bulk.field.category': 'Category', 'bulk.field.visibility': 'Who sees it', 'bulk.field.owner': 'Owner', 'bulk.field.validFrom': 'Valid from', 'bulk.field.validUntil': 'Valid until', 'bulk.field.state': 'State',
  'bulk.pick': 'Choose “{title}”', 'bulk.change': '{field}: ',
};

addMessages({ 'zh-CN': zh, en });
