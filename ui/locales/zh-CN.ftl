### codes

## One message for each code of domain::codes: <list>-<code>.

stage-exploratory = 战略关联（早期）
stage-cooperative = 合作
stage-interdependent = 相互依存
stage-strategic = 战略

category-breadwinner = 养家糊口者
category-promising = 有前途
category-prestigious = 知名
category-mentor = 导师
category-partner = 合作伙伴
category-innovator = 创新者

owner-role-kam = 大客户经理
    .tag = KAM
owner-role-am = 客户经理
    .tag = AM

account-kind-existing = 现有客户
account-kind-prospect = 潜在客户
account-kind-lost = 流失客户

role-decision_maker = 决策人
    .tag = 决策
role-approver = 审批人
    .tag = 审批
role-influencer = 影响者
    .tag = 影响
role-user = 使用者
    .tag = 使用
role-gatekeeper = 把关人
    .tag = 把关
role-purchaser = 采购
    .tag = 采购

attitude-champion = 坚定支持者
attitude-supporter = 支持者
attitude-neutral = 中立
attitude-sceptic = 存疑者
attitude-opponent = 反对者

strength-none = 尚无
strength-brief = 浅交
strength-regular = 常联系
strength-in_depth = 深交

position-state-filled = 在任
position-state-vacant = 空缺
position-state-unknown = 任职者不详
position-state-closed = 已撤销

chain-department-using = 使用部门
chain-department-technical = 技术部门
chain-department-finance = 财务管控部门
chain-department-senior_management = 高层管理

chain-level-user = 直接使用者
chain-level-head = 部门主管
chain-level-decider = 决策者

purpose-close = 签单
purpose-maintain = 客情维护
purpose-progress = 检查项目进度
purpose-solution = 沟通解决方案
purpose-research = 市场调研

visit-state-planned = 已计划
visit-state-recorded = 已记录
visit-state-cancelled = 已取消

goal-reached-yes = 达成
goal-reached-partly = 部分达成
goal-reached-no = 未达成

dimension-customer = 客户
dimension-persons = 关键人
dimension-project = 项目
dimension-competitor = 友商
dimension-packing = 携带物品

channel-meeting = 面谈
channel-call = 电话
channel-email = 邮件
channel-video = 视频
channel-message = 即时消息

action-state-open = 待办
action-state-done = 已完成
action-state-dropped = 已放弃

import-kind-ledger = 销售台账
import-kind-people = 人员

language-en = English
language-zh-CN = 简体中文
language-sv = Svenska

## Cities of time zones: zone-<area>-<city>; a zone without a message keeps its IANA city.

zone-America-Chicago = 芝加哥
zone-America-Los_Angeles = 洛杉矶
zone-America-New_York = 纽约
zone-America-Sao_Paulo = 圣保罗
zone-America-Toronto = 多伦多
zone-Asia-Bangkok = 曼谷
zone-Asia-Dubai = 迪拜
zone-Asia-Hong_Kong = 香港
zone-Asia-Kolkata = 加尔各答
zone-Asia-Seoul = 首尔
zone-Asia-Shanghai = 上海
zone-Asia-Singapore = 新加坡
zone-Asia-Taipei = 台北
zone-Asia-Tokyo = 东京
zone-Australia-Sydney = 悉尼
zone-Europe-Amsterdam = 阿姆斯特丹
zone-Europe-Berlin = 柏林
zone-Europe-Brussels = 布鲁塞尔
zone-Europe-Copenhagen = 哥本哈根
zone-Europe-Helsinki = 赫尔辛基
zone-Europe-Istanbul = 伊斯坦布尔
zone-Europe-London = 伦敦
zone-Europe-Madrid = 马德里
zone-Europe-Moscow = 莫斯科
zone-Europe-Oslo = 奥斯陆
zone-Europe-Paris = 巴黎
zone-Europe-Rome = 罗马
zone-Europe-Stockholm = 斯德哥尔摩
zone-Europe-Vienna = 维也纳
zone-Europe-Warsaw = 华沙
zone-Europe-Zurich = 苏黎世

### dossier

dossier-title = 客户档案：{ $client }
dossier-kind = 客户档案
dossier-edition-internal = 内部版（保密）
    .note = 含有我方对人员的判断和内部数据，仅限团队内部使用。
dossier-edition-shareable = 可分享版
    .note = 不含我方对人员的判断、关注点、个人资料、拜访目标、检查清单、内部备注和毛利。
dossier-printed-on = 打印日期：{ $date }
dossier-contents = 目录
dossier-missing-glyphs = □ 代表本档案字体中没有的字符：{ $codes }。

dossier-summary = 概要
dossier-chart = 组织架构图
dossier-visit = 下次拜访
dossier-value = 价值
dossier-history = 历次拜访
dossier-people = 人员
dossier-absent = 尚无记录：{ $parts }。

dossier-customer-number = 客户编号
dossier-status = 客户状态
dossier-stage = 关系阶段
dossier-categories = 客户类别
dossier-industry = 行业
dossier-country = 国家
dossier-owner = 负责人
dossier-sponsor = 高管负责人
dossier-potential = 12 个月潜力
dossier-potential-estimated = 估算于{ $date }
dossier-notes = 备注

dossier-revenue-ttm = 近 12 个月收入
dossier-revenue-all = 台账累计收入
dossier-revenue-since = 自{ $date }起
dossier-change = 较此前 12 个月 { $change }
dossier-change-unknown = 此前不足一个完整年度，无从比较
dossier-share = 占我方收入比重
dossier-mark-none = 低于 10% 线
dossier-mark-key = 大客户：达到 10%
dossier-mark-dependence = 依赖风险：超过 20%
dossier-margin = 毛利
dossier-margin-rate = 毛利率 { $rate }（{ $share } 的收入已知成本）
dossier-margin-covered = { $share } 的收入已知成本

dossier-positions = { $count } 个岗位
dossier-positions-unknown = { $count } 个任职者不详
dossier-positions-vacant = { $count } 个空缺
dossier-positions-closed = { $count } 个已撤销
dossier-positions-detail = { $positions }，其中{ $details }
dossier-chart-alt = { $client }的组织架构图，共 { $count } 个岗位。
dossier-chart-empty = 尚未录入岗位。
dossier-chart-folded = +{ $count }
dossier-legend-attitude = 态度
dossier-legend-strength = 关系强度
dossier-legend-roles = 采购角色
dossier-legend-gap = 空缺或任职者不详
dossier-legend-closed = 已撤销

dossier-key-persons = 关键人
dossier-open-actions = 待办事项
dossier-promises = 我方承诺
dossier-overdue = 已逾期
dossier-column-name = 姓名
dossier-column-title = 职务
dossier-column-roles = 采购角色
dossier-column-attitude = 态度
dossier-column-strength = 关系强度
dossier-column-action = 事项
dossier-column-owner = 执行人
dossier-column-due = 期限
dossier-column-promised = 承诺对象
dossier-column-person = 人员
dossier-column-contact = 联系方式
dossier-column-known = 已知情况
dossier-column-year = 年度
dossier-column-revenue = 收入
dossier-column-change = 增减
dossier-column-check = 检查项
dossier-column-weight = 权重

dossier-goal = 目标
dossier-when = 时间
dossier-where = 地点
dossier-theirs = 客户方
dossier-ours = 我方
dossier-readiness = 准备度
dossier-readiness-of = 准备度 { $percent }
dossier-readiness-points = 按权重已完成 { $done } 分，共 { $all } 分
dossier-checklist = 检查清单
dossier-checklist-empty = 尚无检查清单。
dossier-result = 结果
dossier-stated-need = 表面需求
dossier-real-need = 真实需求
dossier-unrecorded = 尚未记录

dossier-seen-on = { $date }所见
dossier-concerns = 关注点
dossier-profile = 个人资料
dossier-profile-family = 家庭
dossier-profile-home-town = 家乡
dossier-profile-school = 毕业院校
dossier-profile-hobbies = 爱好
dossier-profile-standing = 组织内地位
dossier-profile-ambitions = 目标与抱负
dossier-profile-reason = 保留理由

dossier-as-of = 数据来自截至{ $date }的销售台账。
dossier-currency = 金额单位：{ $currency }。
dossier-currency-unstated = 台账未注明币种，金额不带币种显示。
dossier-months = 月度收入
dossier-months-alt = { $from }至{ $to }月度收入柱状图：最高为{ $best }的 { $most }，最低为{ $worst }的 { $least }。
dossier-years = 年度收入
dossier-partial = 非完整年度
dossier-partial-months = 浅色柱：台账仅覆盖部分天数的月份。
dossier-refused = 未显示的数据及原因
dossier-refused-other = 其他数据
dossier-because-other = 台账数据不足以支持。

### cli

chart-below = 下属 { $count } 个
chart-description = 组织架构图，共 { $count } 个职位及其汇报关系

cli-no-window = 无法打开窗口。其余功能无需窗口即可使用：valise --help
cli-made = 工作区已在 { $folder } 建好。
cli-restored = 备份已恢复到 { $folder }。
cli-written = 已写入：{ $path }
cli-new = 新增：{ $count }
cli-updated = 更新：{ $count }
cli-skipped = 已存在：{ $count }
cli-rejected = 拒收：{ $count }（{ $reason }）
cli-warned = 请留意：{ $count }（{ $warning }）
cli-revenue = 收入（全部明细）
cli-revenue-ttm = 收入（最近十二个月）
cli-revenue-previous = 收入（再往前十二个月）
cli-margin = 毛利
cli-share = 占我方收入的比例
cli-undone = 已撤销：{ $change }
cli-redone = 已重做：{ $change }
cli-nothing-to-undo = 没有可撤销的操作。
cli-nothing-to-redo = 没有可重做的操作。
cli-check-ok = 一切完好：已重放 { $ops } 项更改。
cli-check-problems = 发现 { $count } 个问题。请恢复备份，并在查明原因之前保留此文件夹。

### failures

## One message for each code of desk::failure: what happened; .meaning: what it means for the data; .advice: what to do.

failure-workspace_missing = 此文件夹中没有工作区
    .meaning = 未读取任何内容，也未作任何更改。
    .advice = 另选一个文件夹，或新建工作区。
failure-workspace_exists = 此文件夹中已有工作区
    .meaning = 已有的工作区保持原样。
    .advice = 打开它，或为新工作区选择一个空文件夹。
failure-already_open = 另一个行囊已打开此工作区
    .meaning = 同一时间只能由一个程序写入，因此这里没有打开。数据安全。
    .advice = 转到已打开的窗口，或关闭它后重试。
failure-passphrase_needed = 工作区已锁定
    .meaning = 输入口令之前，其中的内容一直处于加密状态。
    .advice = 输入口令。
failure-wrong_passphrase = 口令不正确
    .meaning = 工作区仍处于加密状态，未作任何更改。
    .advice = 留意大小写和输入法后重试。没有口令，任何人都无法打开工作区。
failure-passphrase_too_short = 口令太短
    .meaning = 未新建，也未更改任何内容。
    .advice = 至少使用八个字符；几个词连用比一个词更安全。
failure-keychain_unavailable = 无法访问这台电脑的钥匙串
    .meaning = 密钥既无法读取，也无法保存。未作任何更改。
    .advice = 解锁钥匙串后重试，或改用口令保护工作区。
failure-key_missing = 钥匙串中没有此工作区的密钥
    .meaning = 数据仍在，但没有密钥就无法解密。
    .advice = 在原来的电脑上，以新建工作区的用户身份登录。如果钥匙串被清空，从它自己的备份中恢复。
failure-database_damaged = 无法读取数据库
    .meaning = 文件已损坏，或密钥属于另一个工作区。未向其中写入任何内容。
    .advice = 保留此文件夹不动，将最近的备份恢复到另一个文件夹。
failure-database_newer = 此工作区上次由更新版本的行囊打开
    .meaning = 当前版本可能丢失它不认识的内容，因此一切保持原样。
    .advice = 更新这台电脑上的行囊，再打开工作区。
failure-disk_full = 磁盘已满
    .meaning = 最后一次更改未保存，此前的内容都安全。
    .advice = 腾出空间后重试。
failure-read_only = 无法写入此文件夹
    .meaning = 最后一次更改未保存，此前的内容都安全。
    .advice = 开放此文件夹的写入权限，或另选一个文件夹。
failure-file_unreadable = 无法读取文件
    .meaning = 未导入任何内容。
    .advice = 确认文件还在、有权打开且完整无损。工作簿需先另存为 CSV。
failure-file_unwritable = 无法写入文件
    .meaning = 文件未能写完，工作区保持原样。
    .advice = 在其他程序中关闭该文件，或换一个文件名或文件夹。
failure-file_empty = 文件中没有内容
    .meaning = 未导入任何内容。
    .advice = 确认选对了文件，或重新导出一次。
failure-columns_missing = 有必需的列未能识别
    .meaning = 尚未导入任何内容。
    .advice = 指定各列的含义；同样版式的文件，行囊下次会记得。
failure-date_order_unclear = 日期有两种读法
    .meaning = 日和月可能颠倒，因此尚未导入任何内容。
    .advice = 说明是日在前还是月在前。
failure-decimal_mark_unclear = 数字有两种读法
    .meaning = 1,234 可能是一千多，也可能是一点多，因此尚未导入任何内容。
    .advice = 说明小数点用的是逗号还是句点。
failure-encoding_unreadable = 无法识别文件的文字编码
    .meaning = 导入后姓名会变成乱码，因此未导入任何内容。
    .advice = 将文件另存为 UTF-8 编码的 CSV 后重试。
failure-already_imported = 此文件已导入过
    .meaning = 其中的明细已在工作区中，没有重复添加。
    .advice = 无需操作。只有当每一行都应计算两次时，才再次导入。
failure-client_not_found = 没有这个客户
    .meaning = 未作任何更改。
    .advice = 核对名称或编号的写法，或先新建客户。
failure-client_ambiguous = 有多个同名客户
    .meaning = 猜测可能弄错客户，因此未作任何更改。
    .advice = 改用客户编号。
failure-row_missing = 此条目已不存在
    .meaning = 它在此期间已被删除，最后一次更改未保存。
    .advice = 撤销删除即可找回。
failure-cycle = 岗位不能位于自己之下
    .meaning = 组织架构图保持原样。
    .advice = 选择一位不向该岗位汇报的上级。
failure-invalid_input = 此处不能填写这个值
    .meaning = 未保存，原有内容不变。
    .advice = 改正后再填。
failure-cancelled = 已停止
    .meaning = 一切恢复到开始之前。
    .advice = 可随时重新开始。
failure-backup_unreadable = 此文件不是完整的备份
    .meaning = 未恢复任何内容，也未作任何更改。
    .advice = 另选一个备份。
failure-print_failed = 未能生成 PDF
    .meaning = 没有写出文件，客户数据未受影响。
    .advice = 重试一次。如果仍然失败，保留此处显示的详情并反馈。
failure-store_failed = 更改未能保存
    .meaning = 该更改已全部撤回，此前保存的内容都在。
    .advice = 重试一次。如果仍然失败，先备份，再检查工作区。

### messages

## Why a line of a file was rejected: reason-<code>.

reason-missing_customer = 缺少客户
reason-missing_date = 缺少日期
reason-bad_date = 日期无法识别
reason-ambiguous_date = 分不清日和月
reason-missing_amount = 缺少金额
reason-bad_number = 数字无法识别
reason-ambiguous_number = 分不清小数点和千位分隔符
reason-out_of_range = 数字或日期超出范围
reason-bad_currency = 币种无法识别
reason-bad_encoding = 客户无法识别
reason-missing_name = 姓名和职务均缺失
reason-too_few_fields = 字段过少
reason-too_many_fields = 字段过多
reason-line_too_long = 行过长

## What is special about a line that did arrive: warning-<code>.

warning-possible_duplicate = 可能与前面某一行重复
warning-repeats_unchecked = 文件过长，部分行未与前文比对
warning-zero_price = 单价为零
warning-unread_number = 数字无法识别，已留空
warning-bad_character = 有无法识别的字符，显示为 �
warning-mixed_currency = 同一文件含多种币种
warning-currency_unstated = 未注明币种
warning-client_created = 已新建客户
warning-duplicate_reference = 编号重复使用，已在其后加序号
warning-same_name = 与他人同名
warning-shared_contact = 几乎所有人共用同一邮箱，已略去
warning-bad_email = 不是邮箱地址，已略去
warning-closed_with_name = 已撤销的岗位带有姓名，姓名已略去
warning-reports_to_itself = 岗位向自己汇报，已放在最上层
warning-unknown_manager = 找不到上级，已放在最上层
warning-ambiguous_manager = 有多人可能是上级，已放在最上层
warning-cycle_broken = 岗位之间循环汇报，已将其中一个放在最上层
warning-more_of_the_same = 更多同类提示，仅计数

## What the value page does not show, and why: refused-<what>, because-<reason>.

refused-margin = 毛利
refused-trend = 趋势
refused-revenue = 收入合计
refused-share = 占我方收入比重

because-cost_unknown = 台账中没有任何一行注明成本。
because-too_short = 台账不足两个完整年度。
because-mixed_currencies = 台账含多种币种，且没有汇率。
because-no_lines = 台账中没有该客户的记录。
because-too_large = 合计过大，无法精确表示。

## Marks of concentration, advisory only.

mark-key = 大客户
    .meaning = 达到我方收入的 10%
mark-dependence = 依赖
    .meaning = 超过我方收入的 20%

## Columns of an imported file: column-<code>.

column-customer = 客户编号
column-customer_name = 客户名称
column-country = 国家
column-date = 日期
column-invoice = 发票号
column-product = 产品编号
column-description = 产品名称
column-quantity = 数量
column-unit_price = 单价
column-amount = 金额
column-cost = 成本
column-unit_cost = 单位成本
column-currency = 币种
column-line_type = 行类型
column-reference = 编号
column-name = 姓名
column-first_name = 名
column-last_name = 姓
column-title = 职务
column-department = 部门
column-unit = 单位
column-grade = 职级
column-purpose = 岗位职责
column-email = 邮箱
column-phone = 电话
column-manager = 上级
column-notes = 备注
column-status = 状态
column-level = 层级

## What was done, as undo and redo name it: change-<label>.

change-create-client = 新建客户
change-edit-cell = 编辑
change-delete-row = 删除
change-restore = 恢复条目
change-restore-row = 恢复条目
change-set-categories = 设置客户类别
change-create-position = 新建岗位
change-move-position = 移动岗位
change-create-stakeholder = 新建干系人
change-plan-visit = 安排拜访
change-record-visit = 拜访记录
change-tick-line = 勾选检查项
change-create-action = 新建待办
change-log-contact = 记录互动
change-import-ledger = 导入台账
change-import-people = 导入人员
change-remember-layout = 记住列的含义
change-built-in-templates = 内置检查清单
change-load-sample = 载入示例

### window

## The frame.

product = 行囊
product-short = 囊
nav = 主导航
nav-clients = 客户
nav-import = 导入
nav-settings = 设置
status-saved = 已保存在本机
status-saved-sample = 示例 · 已保存在本机
status-saving = 正在保存…
window-fault = 窗口出了问题
    .meaning = 此前保存的内容都安全。
    .advice = 请再试一次；若仍出现，请重启行囊，并反馈此处显示的详情。

## What one does everywhere.

action-back = 返回
action-cancel = 取消
action-choose = 选择…
action-clear = 清除
action-close = 关闭
action-more = 更多
action-show-in-folder = 在文件夹中显示
action-stop = 停止
action-try-again = 重试
action-undo = 撤销
undo-done = 已撤销：{ $change }
undo-nothing = 没有可撤销的操作。
undo-left = 有 { $left } 个值之后又被改动，保持不变。
redo-done = 已重做：{ $change }
redo-nothing = 没有可重做的操作。
job-done-of = { $done } / { $total }
job-stopping = 正在停止…

## Fields that save themselves.

field-add = 添加
field-choose = 选择
field-saved = 已保存
field-required = 此项不能为空。
field-refused = 无法识别。
field-no-amount = 这不是金额。
field-no-currency = 币种为三个字母，例如 CNY。
field-nothing-found = 没有结果

## The first start and the lock.

start-title = 建立工作区
start-text = 客户、人员和数据都加密保存在本机。除非您主动发送，否则不会离开这台电脑。
start-protection = 如何解锁？
start-keychain = 由本机解锁
start-keychain-text = 密钥存放在您系统账户的钥匙串中，无需记忆。
start-keychain-none = 本机没有可用的钥匙串。
start-passphrase = 用口令解锁
start-passphrase-text = 每次启动时输入。没有口令，任何人都无法打开。
start-go = 建立工作区
start-sample = 先用示例客户看看
passphrase = 口令
passphrase-again = 再次输入口令
passphrase-hint = 至少 { $shortest } 个字符，多个词组合更安全。
passphrase-short = 请至少输入 { $shortest } 个字符。
passphrase-differs = 两次输入不一致。
passphrase-show = 显示口令
unlock-title = 解锁工作区
unlock-text = 位置：{ $folder }
unlock-go = 解锁

## Clients.

clients-title = 客户
clients-filter = 筛选客户
clients-count =
    { $count ->
       *[other] { $shown } 个客户
    }
clients-count-found = { $all } 个客户中的 { $found } 个
clients-currency = 金额单位 { $currency }
clients-none-found = 没有符合条件的客户。
clients-empty = 还没有客户
clients-empty-text = 这里列出您的每一位客户：带来多少收入，下次何时拜访。可以手工添加第一位，也可以从销售台账一次导入。
clients-empty-import = 导入文件
clients-column-name = 名称
clients-column-categories = 类别
clients-column-stage = 阶段
clients-column-owner = 负责人
clients-column-revenue = 近 12 个月收入
clients-column-share = 收入占比
    .meaning = 占我方近 12 个月收入的百分比
clients-column-visit = 下次拜访
client-add = 添加客户
client-add-hint = 输入客户名称后按 Enter
client-name = 名称
client-unnamed = 未命名客户
client-back = 返回全部客户
client-delete = 移到回收站
client-deleted = { $client } 已移到回收站，撤销即可恢复。
client-overview = 概览
client-people = 人员
client-in-group = 隶属 { $group }
client-at-stage = 关系阶段：{ $stage }
client-owned-by = 负责人 { $owner }
client-sponsored-by = 高管负责人 { $sponsor }
client-facts = 基本信息
client-kind = 状态
client-kind-prospect = 潜在
client-kind-lost = 流失
client-stage = 关系阶段
client-categories = 客户类别
client-owner = 负责人
client-owner_role = 负责人角色
client-sponsor = 高管负责人
client-nobody = 尚未指定
client-potential = 12 个月潜力
client-potential_currency = 潜力的币种
client-currency-hint = 币种
client-industry = 行业
client-country = 国家或地区
client-website = 网站
client-external_id = 客户编号
client-notes = 备注
category-meaning-breadwinner = 贡献了我方收入的很大一部分。
category-meaning-promising = 需求将增长，或目前大量采购自友商。
category-meaning-prestigious = 市场领先者，其名声有助于我们。
category-meaning-mentor = 要求严格的专家，乐于分享经验。
category-meaning-partner = 平等对话、坦诚沟通。
category-meaning-innovator = 愿意试用新产品并协助推广。
category-several = 可多选。

## Visits and actions.

visit-next = 下次拜访
visit-unrecorded = 待补记录的拜访
visit-unrecorded-count = 有 { $count } 次拜访还没有记录。
visit-none = 尚未安排拜访。
visit-plan = 安排拜访
visit-purpose = 拜访目的
visit-purpose-needed = 请选择拜访目的。
visit-goal = 目标
visit-goal-hint = 用一句话写下目标
visit-day = 日期
visit-day-needed = 请选择日期。
visit-clock = 时间
visit-clock-needed = 请选择时间。
visit-zone = 时区
visit-place = 地点
visit-with = 对方：{ $people }
visit-ours = 我方：{ $people }
visit-readiness = 准备度 { $readiness }
visit-important = 重要
visit-weight = 权重 { $weight }（最高 5）
visit-answer = 记下了解到的情况
visit-answer-hint = 了解到的情况
action-title = 待办
action-none = 没有待办事项。
action-overdue = 已逾期：
action-promised = 已承诺 { $person }
action-marked-done = 已完成：{ $action }

## Value.

value-title = 价值
value-as-table = 以表格显示
value-as-chart = 以图表显示
value-ttm = 近 12 个月收入
value-until = 截至 { $day }
value-more = 比此前的 { $before } 增加 { $change }
value-less = 比此前的 { $before } 减少 { $change }
value-share = 占我方收入
value-margin = 毛利
value-margin-covers = 覆盖 { $share } 的收入
value-total = 全部收入
value-since = 自 { $day } 起
value-not-known = 未知
value-month = 月份
value-revenue = 收入
value-months-chart = 按月收入
value-partial = 不足整月
value-empty = 还没有发票明细。导入销售台账后即可看到该客户带来的收入。
value-empty-import = 导入台账

## People and the chart.

people-empty = 架构图上还没有人
people-empty-text = 这里展示客户的人员：谁向谁汇报、谁做决定、对我们的态度如何。导入一份带上级的人员名单，即可画出整张图。
people-empty-import = 导入人员
chart-title = 组织架构图
chart-canvas = 组织架构图。方向键移动，Enter 打开卡片，加号和减号展开与折叠，斜杠搜索，F 适合窗口。
chart-search = 查找人员或岗位
chart-found = 第 { $at } / { $count } 个
chart-found-none = 没有找到
chart-zoom-in = 放大
chart-zoom-out = 缩小
chart-fit = 适合窗口
chart-fold = 折叠 { $name } 的下属
chart-unfold = 展开 { $name } 的下属
chart-unfold-all = 全部展开
chart-reports = { $count } 名直接下属
chart-folded = 折叠了 { $count } 个岗位
chart-legend = 图例与按键
chart-keys = 按键
chart-key-walk = ← ↑ ↓ →
chart-key-walk-does = 在图中移动
chart-key-open = Enter
chart-key-open-does = 打开卡片
chart-key-fold = + −
chart-key-fold-does = 展开、折叠
chart-key-search = /
chart-key-search-does = 搜索
chart-key-fit = F
chart-key-fit-does = 适合窗口
person-facts = 人员
person-name = 姓名
person-roles = 采购角色
person-roles-none = 未知
person-attitude = 态度
person-attitude-none = 未知
person-relationship = 关系强度
person-email = 邮箱
person-phone = 电话
person-messenger = 即时通讯
person-concerns = 关注点
person-notes = 备注
person-strength = 关系强度{ $strength }
position-facts = 岗位
position-title = 职务
position-department = 部门
position-state = 任职状态
position-manager = 汇报给
position-top = 无，位于最上层
position-reports = 下属
position-no-reports = 无
position-reports-below = 直接 { $reports } 人，共 { $below } 人

## Import.

import-title = 导入
import-text = 其他程序导出的销售台账和人员名单。
import-kind = 类型
import-drop-ledger = 把销售台账拖到这里
import-drop-people = 把人员名单拖到这里
import-drop-forms = 以逗号、分号或制表符分隔的 CSV，也可以是 .gz 或 .xz 压缩文件
import-path = 文件路径
import-tables = 表格
import-choose = 选择文件
import-choose-other = 换一个文件
import-client = 属于哪位客户？
import-client-new = 新客户
import-client-needed = 请先说明属于哪位客户。
import-reading = 正在读取文件…
import-encoding = 编码 { $encoding }
import-questions = 统计之前需要确认
import-day-order = 文件中的日期如何书写？
import-day-order-dmy = 日在前
import-day-order-mdy = 月在前
import-reads = { $text } 即 { $meaning }
import-decimal-mark = 文件中的小数如何书写？
import-decimal-mark-comma = 用逗号
import-decimal-mark-point = 用句点
import-which-column = 哪一列是“{ $column }”？
import-columns = 列
import-columns-more = 显示其他字段
import-column-none = 文件中没有
import-column-number = 第 { $number } 列
import-currency = 币种
import-currency-text = 用于没有注明币种的行。
import-currency-none = 未注明
import-report = 将要导入的内容
import-count-new = 新增
import-count-updated = 更新
import-count-skipped = 已存在
import-count-rejected = 未采纳
import-rejected = 未采纳的行及原因
import-warnings = 值得留意
import-line = 第 { $row } 行
warning-name_left_out = 岗位注明为空缺或已撤销，未采用所填姓名
import-nothing-new = 文件中没有新内容。
import-go = 导入 { $shown } 行
import-again = 仍要再次导入
import-running = 正在导入
import-done = 文件已导入
import-clients-new = 新建了 { $shown } 个客户。
import-see-clients = 查看客户
import-see-people = 查看架构图
import-another = 导入另一个文件
import-past = 以往的导入
import-file = 文件
import-lines = 行数
import-undo = 撤销 { $file } 的导入
import-undone = 已撤销 { $file } 的导入。
import-undone-left = 已撤销 { $file } 的导入；有 { $left } 个值之后又被改动，保持不变。

## Printing a dossier.

dossier-export = 导出客户档案
dossier-export-title = { $client } 的客户档案
dossier-export-language = 语言
dossier-export-edition = 版本
dossier-export-internal = 内部版
dossier-export-internal-text = 包含全部内容，含我方对人员的判断和自有数据。
dossier-export-shareable = 可分享版
dossier-export-shareable-text = 不含态度、关系强度、个人资料、目标、检查清单、备注和毛利。
dossier-export-go = 导出
dossier-export-path = 文件
dossier-export-place = 保存客户档案
dossier-export-running = 正在生成客户档案
dossier-export-done = 客户档案已生成。
dossier-export-missing = 以下字符在字体中没有字形，已在文中标出：{ $signs }

## Settings.

settings-title = 设置
settings-look = 外观
settings-language = 语言
settings-theme = 主题
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-theme-auto = 跟随系统
settings-workspace = 工作区
settings-folder = 本机文件夹
settings-about = 关于
settings-version = 行囊 { $version }
settings-licence = 依 MIT 或 Apache 2.0 许可证自由使用。
settings-licences = 组件许可证
