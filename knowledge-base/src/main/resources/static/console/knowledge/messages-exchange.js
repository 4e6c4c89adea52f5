import { addMessages } from '../shell/i18n.js';

const zh = {
  'import.open': '导入文章', 'import.title': '导入文章', 'import.export': '导出全部文章', 'import.exportHint': 'Markdown、历史版本与图片打包为 zip，含 CSV 和 JSON 目录，可再导入',
  'import.intro': '先试运行：逐条列出会新增、修改哪些文章，确认后才真正导入。', 'import.drop': '把文件拖到这里，或', 'import.choose': '选择文件',
  'import.formats': '支持 .zip（Markdown 文件夹，含图片）、.csv、.xlsx、.docx、.md；不超过 50 MB、10000 篇。', 'import.sending': '正在上传 {n}%', 'import.reading': '正在读取文件…', 'import.tooLarge': '文件超过 50 MB，请拆成几个较小的文件。',
  'import.help': '文件怎么写', 'import.helpTable': '表格：第一行是列名，必须有“标题”；可用列：编号、标题、产品、类型、可见范围、型号、故障代码、现象、其他说法、标签、分类、可见团队、生效日期、截止日期、复审日期、正文，或用“原因”“处理方法”“何时报修”代替正文。多个值用逗号、顿号或分号分隔。',
  'import.helpMarkdown': 'Markdown：开头可用两行 --- 之间的 YAML 写属性（id、title、product、tags……）；没有时取一级标题或文件名为标题。图片用相对路径，一起放进 zip。',
  'import.helpWord': 'Word：每个一级标题成为一篇文章；没有或只有一个时，整个文档是一篇。', 'import.helpId': '编号（id）相同的文章再次导入时会更新原文章，不会重复；没有编号时，表格按“产品＋标题”、Markdown 按路径识别。文件里没有的属性保持不变。',
  'import.template': '下载表格模板', 'import.latest': '最近的导入', 'import.none': '还没有导入过', 'import.noneText': '选择一个文件，先看会发生什么。',
  'import.back': '返回', 'import.again': '导入另一个文件', 'import.plan': '试运行结果', 'import.result': '导入结果', 'import.by': '{name} 上传',
  'import.outcome.NEW': '新增', 'import.outcome.CHANGED': '有变化', 'import.outcome.SAME': '相同', 'import.outcome.REFUSED': '拒绝', 'import.outcome.': '全部',
  'import.done.CREATED': '已新增', 'import.done.SAVED': '已更新', 'import.done.SAME': '相同', 'import.done.REFUSED': '未导入',
  'import.place': '位置', 'import.article': '文章', 'import.happens': '结果', 'import.changes': '改动：{fields}', 'import.between': '、', 'import.more': '显示更多',
  'import.field.title': '标题', 'import.field.product': '产品', 'import.field.kind': '类型', 'import.field.visibility': '可见范围', 'import.field.models': '型号', 'import.field.faultCodes': '故障代码',
  'import.field.symptom': '现象', 'import.field.synonyms': '其他说法', 'import.field.tags': '标签', 'import.field.markdown': '正文', 'import.field.category': '分类', 'import.field.teams': '可见团队', 'import.field.validFrom': '生效日期', 'import.field.validUntil': '截止日期', 'import.field.reviewOn': '复审日期',
  'import.ending': '导入后', 'import.ending.DRAFT': '存为草稿', 'import.ending.REVIEW': '送审', 'import.ending.PUBLISH': '直接发布', 'import.twoPersons': '需双人审核的分类会停在“审核中”，由他人发布。',
  'import.run': '导入 {n} 篇', 'import.goOn': '继续导入剩下的 {n} 篇', 'import.running': '正在导入 {n} / {of}', 'import.discard': '放弃', 'import.nothing': '没有需要导入的文章：内容与现有文章相同。',
  'import.finished': '导入完成：新增 {created}，更新 {saved}，未导入 {refused}', 'import.waiting': '待导入 {n}', 'import.complete': '已完成', 'import.planned': '未执行', 'import.untitled': '（没有标题）',
};

const en = {
  'import.open': 'Import articles', 'import.title': 'Import articles', 'import.export': 'Export all articles', 'import.exportHint': 'Markdown, earlier versions and pictures in a zip with a CSV and a JSON index; can be imported again',
  'import.intro': 'First a dry run: it lists line by line what would be new or changed. Nothing is taken over before you agree.', 'import.drop': 'Drop a file here, or', 'import.choose': 'Choose a file',
  'import.formats': '.zip (a folder of Markdown with pictures), .csv, .xlsx, .docx, .md; up to 50 MB and 10000 articles.', 'import.sending': 'Sending {n} %', 'import.reading': 'Reading the file…', 'import.tooLarge': 'The file has more than 50 MB: split it.',
  'import.help': 'How to write the file', 'import.helpTable': 'Tables: the first row names the columns; “title” is needed. Columns: id, title, product, kind, visibility, models, fault_codes, symptom, synonyms, tags, category, teams, valid_from, valid_until, review_on, markdown, or cause, steps and repair in place of markdown. Separate several values with commas or semicolons.',
  'import.helpMarkdown': 'Markdown: fields may stand at the beginning as YAML between two lines of --- (id, title, product, tags …); else a first-level heading or the file’s name is the title. Put pictures into the zip and name them by relative paths.',
  'import.helpWord': 'Word: each first-level heading becomes an article; without one, or with one alone, the document is one article.', 'import.helpId': 'An article with the same id is updated when it is imported again, never doubled. Without an id, tables go by product and title, Markdown by its path. What a file does not say stays as it is.',
  'import.template': 'Download a template', 'import.latest': 'Latest imports', 'import.none': 'Nothing was imported yet', 'import.noneText': 'Choose a file and see what would happen.',
  'import.back': 'Back', 'import.again': 'Import another file', 'import.plan': 'Dry run', 'import.result': 'Result', 'import.by': 'sent by {name}',
  'import.outcome.NEW': 'New', 'import.outcome.CHANGED': 'Changed', 'import.outcome.SAME': 'The same', 'import.outcome.REFUSED': 'Refused', 'import.outcome.': 'All',
  'import.done.CREATED': 'Created', 'import.done.SAVED': 'Updated', 'import.done.SAME': 'The same', 'import.done.REFUSED': 'Not taken over',
  'import.place': 'Place', 'import.article': 'Article', 'import.happens': 'What happens', 'import.changes': 'Changes: {fields}', 'import.between': ', ', 'import.more': 'Show more',
  'import.field.title': 'title', 'import.field.product': 'product', 'import.field.kind': 'kind', 'import.field.visibility': 'who sees it', 'import.field.models': 'models', 'import.field.faultCodes': 'fault codes',
  'import.field.symptom': 'symptom', 'import.field.synonyms': 'other wordings', 'import.field.tags': 'tags', 'import.field.markdown': 'text', 'import.field.category': 'category', 'import.field.teams': 'teams', 'import.field.validFrom': 'valid from', 'import.field.validUntil': 'valid until', 'import.field.reviewOn': 'review on',
  'import.ending': 'Then', 'import.ending.DRAFT': 'Keep as drafts', 'import.ending.REVIEW': 'Send to review', 'import.ending.PUBLISH': 'Publish at once', 'import.twoPersons': 'Where two persons are needed they wait in review.',
  'import.run': 'Import {n}', 'import.goOn': 'Go on with the other {n}', 'import.running': 'Importing {n} of {of}', 'import.discard': 'Discard', 'import.nothing': 'Nothing to import: the articles say the same already.',
  'import.finished': 'Imported: {created} created, {saved} updated, {refused} not taken over', 'import.waiting': '{n} to go', 'import.complete': 'Done', 'import.planned': 'Not run', 'import.untitled': '(no title)',
};

addMessages({ 'zh-CN': zh, en });
