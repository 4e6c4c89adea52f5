/** Texts of wordings and of quality. */
export default {
  zh: {
    'wording.title': '同义词与停用词', 'wording.text': '客户的叫法与文章不同时，在这里说明；几秒内对所有搜索生效，不需要重建索引。', 'wording.SAME': '同义词', 'wording.STOP': '停用词', 'wording.add': '新增', 'wording.empty': '还没有同义词或停用词', 'wording.emptyText': '产品自带的词表照常生效，这里只写本公司的叫法。',
    'wording.kind': '类型', 'wording.words': '词（用逗号或换行分隔）', 'wording.wordsHint': '例如：光猫，盒子，ONU', 'wording.enabled': '启用', 'wording.off': '已停用', 'wording.remove': '删除', 'wording.removeAsk': '删除“{words}”？', 'wording.saved': '已保存',
    'wording.try': '这样改了会搜到什么', 'wording.tryHint': '输入客户的原话试一试', 'wording.before': '现在', 'wording.after': '修改后', 'wording.none': '没有结果', 'wording.asked': '实际会搜：{sayings}', 'wording.up': '上升', 'wording.new': '新出现',
    'quality.title': '知识质量', 'quality.days': '最近 {n} 天', 'quality.searches': '次搜索', 'quality.empty': '无结果', 'quality.unopened': '有结果未打开', 'quality.readers': '位客户自助阅读', 'quality.deflected': '没有再找客服', 'quality.turned': '之后找了客服', 'quality.rate': '自助解决率',
    'quality.inVain': '搜不到', 'quality.unopenedList': '搜到但没人打开', 'quality.mostSought': '搜得最多', 'quality.mostRead': '读得最多', 'quality.noHelp': '读者说没有帮助', 'quality.openedInVain': '坐席打开但没解决', 'quality.best': '解决问题最多', 'quality.stale': '半年没更新', 'quality.duplicates': '疑似重复',
    'quality.nothing': '没有', 'quality.hits': '{n} 条结果', 'quality.read': '读 {n}', 'quality.helped': '有帮助 {n}', 'quality.notHelped': '没帮助 {n}', 'quality.opened': '打开 {n}', 'quality.sent': '发送 {n}', 'quality.solved': '解决 {n}', 'quality.alike': '{n}% 相似', 'quality.export': '导出',
  },
  en: {
    'wording.title': 'Synonyms and stop words', 'wording.text': 'What your customers call things when articles say it otherwise. It holds for every search within seconds; no index is rebuilt.', 'wording.SAME': 'Synonyms', 'wording.STOP': 'Stop words', 'wording.add': 'Add', 'wording.empty': 'None yet', 'wording.emptyText': 'The product’s own lists hold as well; only what is special here belongs here.',
    'wording.kind': 'Kind', 'wording.words': 'Words, separated by commas or new lines', 'wording.wordsHint': 'For example: modem, box, ONU', 'wording.enabled': 'In force', 'wording.off': 'off', 'wording.remove': 'Remove', 'wording.removeAsk': 'Remove “{words}”?', 'wording.saved': 'Saved',
    'wording.try': 'What this would find', 'wording.tryHint': 'Try it with a customer’s own words', 'wording.before': 'Now', 'wording.after': 'After the change', 'wording.none': 'Nothing', 'wording.asked': 'Searched for: {sayings}', 'wording.up': 'up', 'wording.new': 'new',
    'quality.title': 'Quality', 'quality.days': 'Last {n} days', 'quality.searches': 'searches', 'quality.empty': 'found nothing', 'quality.unopened': 'found, not opened', 'quality.readers': 'customers read by themselves', 'quality.deflected': 'did not have to ask', 'quality.turned': 'asked us afterwards', 'quality.rate': 'solved alone',
    'quality.inVain': 'Sought in vain', 'quality.unopenedList': 'Found, never opened', 'quality.mostSought': 'Sought most', 'quality.mostRead': 'Read most', 'quality.noHelp': 'Readers say it did not help', 'quality.openedInVain': 'Opened by agents, solved nothing', 'quality.best': 'Solved most', 'quality.stale': 'Not touched for half a year', 'quality.duplicates': 'Perhaps there twice',
    'quality.nothing': 'None', 'quality.hits': '{n} hits', 'quality.read': 'read {n}', 'quality.helped': 'helped {n}', 'quality.notHelped': 'did not {n}', 'quality.opened': 'opened {n}', 'quality.sent': 'sent {n}', 'quality.solved': 'solved {n}', 'quality.alike': '{n}% alike', 'quality.export': 'Export',
  },
};
