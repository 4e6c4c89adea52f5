/** What an article of each kind begins with. */
export const TEMPLATES = {
  FAULT: '## 可能原因\n- \n\n## 排查步骤\n1. \n2. \n3. \n\n## 何时报修\n',
  HOW_TO: '## 准备\n- \n\n## 操作步骤\n1. [ ] \n2. [ ] \n3. [ ] \n\n## 注意事项\n- \n',
  POLICY: '## 适用范围\n\n## 规定\n\n| 情形 | 处理 | 期限 |\n| --- | --- | --- |\n|  |  |  |\n\n## 例外\n- \n\n## 依据\n',
  SCRIPT: '## 适用场景\n\n## 开场\n> 您好，\n\n## 要点\n1. \n2. \n\n## 禁用语\n- \n\n## 结束语\n> 请问还有什么可以帮您？\n',
};

const KINDS = Object.values(TEMPLATES);

/** The text when the kind changes: nothing that was written is replaced. */
export const forKind = (kind, markdown) => (markdown.trim() === '' || KINDS.includes(markdown) ? TEMPLATES[kind] : markdown);
