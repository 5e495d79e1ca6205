### Simplified Chinese.
###
### A space stands between Han characters and figures in running text, none in dates; spans of days
### take
### the dash of GB/T 15834. The reader is 您.

## Finding one's way: header, footer, settings.

nav-page-title = { $page } · { $site }
nav-skip = 跳到正文
nav-main = 主菜单
nav-menu = 菜单
nav-breadcrumbs = 当前位置
nav-overview = 总览
nav-timeline = 时间线
nav-map = 地图
nav-programs = 倡议与计划
nav-conferences = 大会
nav-countries = 国家
nav-mine = 我的日程
nav-embed = 嵌入
nav-desk = 会务台
nav-about = 关于
nav-back = 返回
nav-language = 语言
nav-offer = 本页也有简体中文版。
nav-theme = 主题
nav-theme-auto = 跟随设备
nav-theme-light = 浅色
nav-theme-dark = 深色
nav-updated = 更新于 { $when }

## Words of buttons and labels that many rooms use.

common-close = 关闭
common-print = 打印
common-share = 分享
common-copy-link = 复制链接
common-link-code = 链接的二维码
common-copy = 复制
common-copied = 已复制
common-copy-failed = 无法复制，请选中文字后手动复制。
common-download-svg = 下载 SVG
common-download-png = 下载 PNG
common-download-csv = 下载 CSV
common-download-calendar = 下载日历文件
common-subscribe-calendar = 订阅日历
common-next = 下一个
common-zoom-in = 放大
common-zoom-out = 缩小
common-zoom-reset = 恢复原大小
common-sources = 来源
common-links = 链接
common-contact = 联系方式
common-credit = 图：{ $credit }
common-was = 原为{ $value }
common-labelled = { $label }：{ $value }
common-place = { $country }{ $city }

## Counted things: $n is the number.

counts-sessions = { $n } 场活动
counts-programs = { $n } 项倡议与计划
counts-people = { $n } 人
counts-notices = { $n } 条通知
counts-more = 另有 { $n } 项

## The overview.

overview-newest = 最近一届大会
overview-upcoming = 下一届大会
overview-under-way = 正在举行
overview-to-conference = 大会详情
overview-to-timeline = 查看时间线
overview-to-map = 查看地图
overview-to-programs = 全部倡议与计划

## The timeline.

timeline-title = 时间线
timeline-view = 视图
timeline-story = 纪事
timeline-grid = 日程表
timeline-list = 列表
timeline-whole = 全部
timeline-this-edition = 本届
timeline-today = 今天
timeline-now = 现在
timeline-jump-to-now = 跳到现在
timeline-during-the-day = 时间未公布
timeline-no-place = 场地不详
timeline-parallel = 同一时间有 { $n } 场活动
timeline-running = 另有 { $n } 场尚未结束
timeline-gap = { $duration }无记载
timeline-event-time = 当地时间
timeline-your-time = 您的时间
timeline-times-in = 时间均为 { $zone }
timeline-live = 进行中
timeline-upcoming = 即将开始
timeline-past = 已结束
timeline-star = 收藏
timeline-milestone = 大事
timeline-edition = 大会
timeline-move-hint = 拖动可移动；按住 Ctrl 滚动滚轮、双指捏合或按 + − 键可缩放。

## Search and filters, the same everywhere.

filters-title = 筛选
filters-search = 搜索
filters-search-hint = 标题、人物或场地
filters-conference = 大会
filters-day = 日期
filters-track = 板块
filters-place = 场地
filters-kind = 类型
filters-country = 国家
filters-program = 倡议与计划
filters-language = 语言
filters-starred = 只看收藏
filters-any = 不限
filters-show = 显示{ $what }
filters-active = 已启用 { $n } 项筛选
filters-clear = 清除筛选
filters-remove = 去掉筛选条件“{ $filter }”
filters-none = 没有符合条件的内容。
filters-loosen = 去掉“{ $filter }”后有 { $n } 条结果

## The map and its table.

map-title = 参会国家
map-all-editions = 各届合计
map-named-at = 在 { $n } 届中提及
map-drawing = { $conference }参会国家地图
map-table = 参会国家一览表
map-legend = 图例
map-named = 来源提及
map-counted = 来源提及并有人数
map-not-named = 未提及
map-people-legend = 圆点面积表示人数
map-hatched = 斜线区：存在争议，不计入任何国家
map-named-of-reported = 据报道{ $reported }参会，其中列出国名的有 { $n } 个
map-named-only = 来源列出 { $n } 个国家
map-none-named = 没有来源列出国家名称。
map-none-named-next = 目前所知仅有报道的数字。
map-country = 国家
map-region = 地区
map-people = 人数
map-organizations = 机构
map-sessions = 活动
map-programs = 倡议与计划
map-search = 搜索国家
map-clear-choice = 显示所有国家
map-move-hint = 方向键移到最近的国家，回车键打开，Esc 键退出。
map-off-map = 未在图上标出
map-lines-to = 连线指向{ $city }
map-compared-with = 与{ $conference }相比
map-new = 新参加
map-returning = 再次参加
map-absent = 本届未参加
map-zoom-to = 放大到{ $country }
map-hand-hint = 拖动可移动地图；双指捏合，或按住 Ctrl 并滚动滚轮可缩放。
map-compare = 对比
map-compare-none = 不对比
map-fewest = 少于 { $n } 人的人数不予显示。
map-left-of-all = 共 { $all } 个国家，显示 { $n } 个
map-about-country = { $country }详情
map-disclaimer = 本图的边界与名称不代表对任何国家或领土法律地位的立场。
map-provenance = 地图数据：Natural Earth，经简化。
map-approval = 审图号：{ $number }

## The regions of the UN's M49 standard, by their English names ("Standard Country or Area Codes for
## Statistical Use", unstats.un.org/unsd/methodology/m49).

regions-africa = 非洲
regions-americas = 美洲
regions-asia = 亚洲
regions-europe = 欧洲
regions-oceania = 大洋洲
regions-antarctica = 南极洲
regions-northern-africa = 北非
regions-eastern-africa = 东非
regions-middle-africa = 中非
regions-southern-africa = 南部非洲
regions-western-africa = 西非
regions-caribbean = 加勒比
regions-central-america = 中美洲
regions-south-america = 南美洲
regions-northern-america = 北美洲
regions-central-asia = 中亚
regions-eastern-asia = 东亚
regions-south-eastern-asia = 东南亚
regions-southern-asia = 南亚
regions-western-asia = 西亚
regions-eastern-europe = 东欧
regions-northern-europe = 北欧
regions-southern-europe = 南欧
regions-western-europe = 西欧
regions-australia-and-new-zealand = 澳大利亚和新西兰
regions-melanesia = 美拉尼西亚
regions-micronesia = 密克罗尼西亚
regions-polynesia = 波利尼西亚

## Program cards and the page of a program.

cards-title = 倡议与计划
cards-by-kind = 类型
cards-by-topic = 主题
cards-by-conference = 大会
cards-by-country = 国家
cards-order = 顺序
cards-order-newest = 最新在前
cards-order-name = 按名称
cards-part-of = 隶属
cards-parts = 组成部分
cards-principles = 原则
cards-actions = 行动
cards-launch = 推出
cards-why = 对{ $publisher }的意义
cards-partners = 合作方
cards-countries = 国家
cards-topics = 主题
cards-on-map = 在地图上查看相关国家
cards-empty = 暂无倡议与计划。
cards-empty-next = 可先在时间线上了解已有进展。

## Of the front page, the pages of one thing, and how things compare.

records-standfirst = { $publisher }整理的时间线、地图与合作计划
records-next-edition = 下一届：{ $conference }，{ $when }
records-now-and-next = 此刻与接下来
records-nothing-now = 此刻没有活动。
records-programme = 查看日程
records-newest-programs = 最新计划
records-other-milestones = 其他大事记
records-related = 相关内容
records-milestones = 大事记
records-person = 人物
records-website = 网站
records-named-at = { $all } 届大会中有 { $n } 届提及
records-see-on-map = 在地图上查看
records-compare = 对比
records-end-compare = 结束对比
records-not-reported = 未见报道
records-none = 无
records-both-times = 两届均有
records-only-at = 仅{ $conference }
records-with-partners = 合作方：{ $partners }

## The page of a conference.

conference-figures = 数字一览
conference-reported-by = 来源：{ $source }
conference-participants = 参会国家
conference-timetable = 日程
conference-outcomes = 成果
conference-organizers = 主办单位
conference-dates = 日期
conference-place = 地点
conference-edition = 第 { $n } 届
conference-other-editions = 其他各届
conference-pictures = 图片
conference-places = 场地
conference-capacity = 可容纳 { $n } 人
conference-step-free = 无障碍通行
conference-not-step-free = 有台阶，无无障碍通道
conference-no-sessions = 日程尚未公布。
conference-no-sessions-next = 请稍后再来，或查看其他各届。

## The page of a session.

session-when = 时间
session-place = 地点
session-people = 人物
session-countries = 国家
session-languages = 语言
session-track = 板块
session-conference = 大会
session-clash = 与“{ $title }”时间冲突

## Starred sessions: their page, and what carries them on.

mine-left = { $all } 场活动中的 { $n } 场
mine-lede = 收藏只保存在这个浏览器里，无需账号，也不会发送到任何地方。
mine-needs-script = 本页需要 JavaScript：收藏保存在浏览器里，不在服务器上。
mine-empty = 您还没有收藏任何活动。
mine-empty-next = 在时间线上点选活动旁的星标，活动就会出现在这里。
mine-clashes = { $n } 处时间冲突
mine-no-clash = 没有时间冲突。
mine-carry = 带到另一台设备
mine-carry-how = 用另一台设备扫描二维码，或把链接发给自己。您的收藏就写在链接里。
mine-code = 收藏链接的二维码
mine-too-many = 收藏的活动太多，放不进一个二维码。链接可以全部带上。
mine-offered = 这个链接带有 { $n } 场活动
mine-all-known = 这些活动都已在您的收藏中。
mine-fresh = 其中 { $n } 场尚未收藏
mine-gone = 有 { $n } 场已不在日程中
mine-add = 加入我的日程
mine-not-now = 暂不加入
mine-unsaved = 这个浏览器不为本站保存任何内容：收藏在关闭页面后就会消失。“我的日程”里的链接可以把它们带走。
mine-changed = 您的 { $n } 场活动有变动
mine-lost = 您的 { $n } 场活动已取消列出或改名
mine-gone-one = “{ $title }”已不在日程中
mine-renamed = “{ $before }”现名“{ $title }”
mine-remind = 提醒我
mine-no-reminder = 不提醒
mine-minutes-before = 提前 { $n } 分钟
mine-not-notified = 此浏览器不显示本站的通知。日历文件会带上提醒。

## The page about the site.

about-title = 关于本站
about-publisher = 发布者
about-sources = 来源
about-data = 数据
about-updated = 最近更新：{ $when }
about-download = 下载全部数据（一个文件）
about-checks = 检查结果
about-checks-clean = 检查未发现问题。
about-errors = { $n } 个错误
about-warnings = { $n } 个警告
about-notes = { $n } 条提示
about-borders = 边界画法
about-borders-neutral = Natural Earth 或联合国列为有争议的地区以斜线表示，不计入任何国家。
about-borders-de-facto = 边界按实际管辖画出，不代表对其法律地位的立场。
about-licences = 许可
about-licence-code = 本软件可自由使用：MIT 或 Apache 2.0 许可。
about-licence-map = 地图图形来自 Natural Earth，属公有领域。
about-privacy = 隐私
about-privacy-text = 本站不设 Cookie，也不访问其他网站。收藏与设置只保存在您的浏览器中。

## Choosing a part for a page of one's own.

embed-title = 把内容放到您的网页上
embed-intro = 选择要显示的内容，按访客看到的样子预览，然后复制您的网站所需的代码。
embed-part = 内容
embed-width = 宽度（像素）
embed-accent = 主题色
embed-accent-own = 使用自己的颜色
embed-links = 链接打开方式
embed-links-here = 在该部分内
embed-links-top = 取代您的页面
embed-links-new = 在新标签页
embed-preview = 预览
embed-how-html = 把这几行粘贴到要显示的位置。脚本未运行时会保留链接。
embed-how-address = 支持 oEmbed 的系统只需要地址。地址包含内容和语言，时间线还包含大会；其他设置请用上面的代码。
embed-how-wordpress = 在文章中将此地址单独粘贴成一行。
embed-how-drupal = 把此框架粘贴到允许使用它的文本格式中。
embed-how-kept = 粘贴的地址会保留其路径所指的内容，例如某个国家的页面。问号之后的部分会在途中丢失：要保留筛选，请用上面的代码。
embed-how-ghost = 添加一张 HTML 卡片并粘贴此代码。电子报中会显示链接。
embed-how-notion = 输入 /embed 并粘贴此地址。Notion 不会随内容调整高度：请拖动下边缘。
embed-how-moodle = 在页面或标签的源代码视图中粘贴此框架。对于没有相应权限的作者，Moodle 会去掉框架。
embed-how-discourse = 请管理员把本站加入“allowed iframes”，然后把此框架粘贴到帖子中。
embed-how-email = 电子邮件不显示框架：这里是一张链接到页面的图片。
embed-untried = 依据该系统的文档编写，未在其中试过。
embed-email = 电子邮件
embed-how-unknown = 这里的地址是本页目前的位置。请在 site.json 中设置 `url` 并重新生成网站，以得到正式地址。

## The changes and notices of the day.

live-until = 至 { $time }
live-moved-to = 改到{ $place }
live-changes = 日程有 { $n } 处变动
live-news = 变动内容
live-show = 查看
live-hide = 收起
live-seen = 标为已读
live-changed = 有变动
live-new = 新增场次
live-restored = 恢复举行
live-stale = 当前显示 { $time } 的版本，正在重试
live-offline = 无网络，当前显示 { $time } 的版本
live-broken = 服务器发来的内容无法使用，当前显示 { $time } 的版本，正在重试
live-paused = 更新已暂停，当前显示 { $time } 的版本
live-pause = 暂停更新
live-resume = 恢复更新
live-checked = 检查于 { $time }
live-version = 本站有新版本
live-reload = 重新加载
live-newer = 内容有更新
live-dismiss = 不再显示
live-more = 详情
live-subscription = 订阅的日历是网站构建时的日程；当天的变动在下载的文件里。
live-subscription-follows = 此订阅随当天的变动更新；日历程序大约每小时查询一次。

## States of the page, each with what a person can do next.

status-static-page = 动态页面未能启动。内容为网站生成时的版本，完整可读；重新加载可再试一次。
status-old-browser = 此浏览器版本过旧，无法运行动态页面（需要 Safari 16.4、Firefox 115 或 Chrome 111）。内容为网站生成时的版本，完整可读。
status-retry = 重试

## Everything that can go wrong as a whole.

failure-missing =
    .title = 找不到数据
    .what = 服务器上没有数据文件。
    .next = 请稍后再试。如果您管理本站，请检查数据文件的网址。
failure-server =
    .title = 服务器出现问题
    .what = 服务器返回了错误，没有返回数据。
    .next = 请过几分钟再试。
failure-timeout =
    .title = 等待超时
    .what = 服务器长时间没有回应。
    .next = 请检查网络后重试。
failure-network =
    .title = 没有网络
    .what = 无法获取数据。
    .next = 请检查网络后重试。
failure-truncated =
    .title = 数据不完整
    .what = 只收到文件的一部分。
    .next = 请重试。如果仍然如此，说明服务器上的文件已损坏。
failure-format =
    .title = 数据无法读取
    .what = 服务器返回的内容不是大会数据。
    .next = 请稍后再试。如果您管理本站，请用“atlas check”检查文件。
failure-too-large =
    .title = 数据过大
    .what = 文件超过本站可读取的大小。
    .next = 如果您管理本站，请拆分数据或删去不显示的内容。
failure-no-conference =
    .title = 数据中没有大会
    .what = 文件可以读取，但没有一场大会的信息是完整的。
    .next = 请稍后再试。如果您管理本站，请用“atlas check”检查文件。
failure-too-new =
    .title = 数据比本站新
    .what = 数据所用的格式，本版本无法识别。
    .next = 请重新加载页面。如果仍然如此，说明本站需要升级。
failure-not-found =
    .title = 找不到页面
    .what = 这个网址没有对应的页面。
    .next = 请从总览开始，或在时间线中搜索。
failure-gone =
    .title = 没有这一项
    .what = 数据中没有这个名称，可能已被撤下。
    .next = 请在时间线中搜索，或从总览开始。
failure-detail = 详细信息：{ $detail }

## A word for each variant of the model's enums.

kinds-session =
    .opening = 开幕式
    .plenary = 全体会议
    .keynote = 主旨演讲
    .forum = 论坛
    .meeting = 会议
    .discussion = 圆桌讨论
    .competition = 竞赛
    .exhibition = 展览
    .tour = 参观
    .launch = 启动
    .ceremony = 仪式
    .workshop = 研讨会
    .talk = 报告
    .poster = 海报展示
    .pause = 休息
    .social = 交流活动
    .other = 活动
kinds-session-status =
    .tentative = 待定
    .confirmed = 已确认
    .delayed = 推迟
    .moved = 改地点
    .cancelled = 取消
kinds-program =
    .initiative = 倡议
    .target-program = 目标计划
    .special-program = 专项计划
    .declaration = 宣言
    .zone = 合作区
    .partnership = 伙伴关系
    .other = 计划
kinds-program-status =
    .announced = 已宣布
    .launched = 已推出
    .running = 实施中
    .closed = 已结束
kinds-milestone =
    .founding = 成立
    .visit = 访问
    .lecture = 讲座
    .agreement = 协议
    .launch = 推出
    .conference = 大会
    .other = 大事
kinds-participation =
    .host = 东道国
    .organizer = 主办方
    .speaker = 发言方
    .guest = 嘉宾
    .member = 成员
    .delegate = 代表
kinds-appearance =
    .chair = 主席
    .speaker = 演讲人
    .panelist = 讨论嘉宾
    .moderator = 主持人
    .guest = 嘉宾
kinds-link =
    .slides = 幻灯片
    .recording = 录像
    .report = 报告
    .registration = 报名
    .stream = 直播
    .other = 链接
kinds-attendance =
    .in-person = 线下
    .online = 线上
    .mixed = 线上线下结合
kinds-level =
    .info = 提示
    .warning = 注意
    .urgent = 紧急

## Reported numbers. A hedge is put around the number ($n), and both into the measure. A language
## that sets no space before a hedge writes the space in `exactly`.

figures-exactly = { $n }
figures-about = 约 { $n }
figures-nearly = 近 { $n }
figures-at-least = 至少 { $n }
figures-more-than = 逾 { $n }
figures-people = { $n } 名参会者
figures-countries = { $n } 个国家
figures-organizations = { $n } 家机构
figures-sessions = { $n } 场活动
figures-other = { $n } { $what }
figures-people-label = 名参会者
figures-countries-label = 个国家
figures-organizations-label = 家机构
figures-sessions-label = 场活动
figures-group = ,
figures-group-from = 4

## Dates. Slots: $y year, $M and $S the month's full and short name, $m its number,
## $d day, $w and $W the weekday's short and full name; of a span's end $e day, $E
## month.

dates-months =
    .january = 1月
    .february = 2月
    .march = 3月
    .april = 4月
    .may = 5月
    .june = 6月
    .july = 7月
    .august = 8月
    .september = 9月
    .october = 10月
    .november = 11月
    .december = 12月
dates-months-alone =
    .january = 1月
    .february = 2月
    .march = 3月
    .april = 4月
    .may = 5月
    .june = 6月
    .july = 7月
    .august = 8月
    .september = 9月
    .october = 10月
    .november = 11月
    .december = 12月
dates-months-short =
    .january = 1月
    .february = 2月
    .march = 3月
    .april = 4月
    .may = 5月
    .june = 6月
    .july = 7月
    .august = 8月
    .september = 9月
    .october = 10月
    .november = 11月
    .december = 12月
dates-weekdays =
    .monday = 星期一
    .tuesday = 星期二
    .wednesday = 星期三
    .thursday = 星期四
    .friday = 星期五
    .saturday = 星期六
    .sunday = 星期日
dates-weekdays-short =
    .monday = 周一
    .tuesday = 周二
    .wednesday = 周三
    .thursday = 周四
    .friday = 周五
    .saturday = 周六
    .sunday = 周日
dates-year = { $y }年
dates-month = { $y }年{ $M }
dates-day = { $y }年{ $M }{ $d }日
dates-weekday = { $M }{ $d }日{ $W }
dates-weekday-year = { $y }年{ $M }{ $d }日{ $W }
dates-weekday-short = { $S }{ $d }日{ $w }
dates-days = { $y }年{ $M }{ $d }—{ $e }日
dates-days-months = { $y }年{ $M }{ $d }日—{ $E }{ $e }日
dates-months-year = { $y }年{ $M }—{ $E }
dates-years = { $a }—{ $b }年
dates-range = { $a }—{ $b }
dates-day-time = { $day } { $time }
dates-clock = { $t }
dates-clocks = { $a }–{ $b }
dates-tick-year = { $y }
dates-tick-quarter = { $q }季度
dates-tick-month = { $S }
dates-tick-day = { $d }日{ $w }
dates-year-offset = 0

## Lengths of time, short, and relations to now.

durations-minutes = { $n } 分钟
durations-hours = { $n } 小时
durations-days = { $n } 天
durations-months = { $n } 个月
durations-years = { $n } 年
durations-both = { $a } { $b }
durations-ahead = { $duration }后
durations-ago = { $duration }前
durations-now = 现在

## How items are strung together.

lists-comma = 、
lists-and = 和
lists-pair = 和
lists-or = 或

## The organizer’s desk.

desk-to-site = 返回网站
desk-parts = 会务台各部分
desk-today = 今日
desk-changes = 改动
desk-connection = 连接
desk-now = 正在进行
desk-next = 接下来
desk-nothing-now = 目前没有正在进行的活动。
desk-nothing-next = 后面没有活动了。
desk-all-sessions = 全部活动
desk-delay = 推迟
desk-minutes = { $n } 分钟
desk-also-after = { $place }后面的活动也一起推迟（{ $n } 场）
desk-no-hour = 时间未定，可用“调整”给它定时间。
desk-move-it = 调整
desk-starts = 开始时间
desk-cancel = 取消活动
desk-restore = 恢复举行
desk-correct = 更正
desk-title = 标题
desk-summary = 摘要
desk-notice = 发布通知
desk-notice-text = 通知内容
desk-level = 紧急程度
desk-until = 显示至
desk-notices = 通知
desk-end-now = 立即结束
desk-save = 保存
desk-discard = 放弃
desk-saved = 已保存在本设备
desk-would-clash = 会发生冲突
desk-clash-place = “{ $a }”和“{ $b }”同时在{ $place }
desk-clash-person = { $person }会同时在“{ $a }”和“{ $b }”
desk-clash-day = “{ $a }”会超出当天
desk-none-yet = 这里还没有改动。
desk-here = 在本设备
desk-sending = 正在发送
desk-sent = 已发送
desk-seen-live = { $time } 已在网站上显示
desk-given-up = 已放弃
desk-asks = 等待您的回答
desk-waiting = 待发送：{ $n }
desk-all-sent = 全部已发送
desk-ready = 就绪
desk-offline = 没有网络。会自动重试，不会丢失。
desk-timed-out = 服务器没有回应。会自动重试，不会丢失。
desk-server-failed = 服务器返回 { $status }。会自动重试，不会丢失。
desk-refused = 服务器不接受这个用户名和密码。改动安全地保存在本设备。
desk-unreadable = 服务器上的文件无法完整读取。在有人查看之前不会发送。
desk-replace = 用能读出的内容替换
desk-no-version = 服务器没有给出文件版本（ETag），可能会覆盖他人的改动，因此没有发送。
desk-not-kept = 此浏览器不保存数据：关闭页面后，未发送的改动会丢失。
desk-question = 其间有人改了“{ $session }”的同一项。以哪个为准？
desk-mine = 我的：{ $value }
desk-theirs = 对方的：{ $value }
desk-undo = 撤销
desk-takes-back = 撤销先前的改动
desk-notice-ended = 结束了一条通知
desk-published-at = 发布到{ $host }
desk-nowhere = 本网站没有设置发布位置。请分享文件，由网站管理者上传。
desk-share-how = 分享含全部改动的文件，再由人放到网站上。
desk-share-file = 分享文件
desk-download-file = 下载文件
desk-edit-there = 打开编辑页面
desk-user = 用户名（用令牌时留空）
desk-password = 密码或令牌
desk-keep-secret = 关闭此页面前记住
desk-sign-in = 使用
desk-signed-in = 已有用户名和密码。
desk-forget-secret = 忘记
desk-needs-app = 会务台需要 JavaScript；打开一次后没有网络也能用。
desk-is-now = 改为：{ $value }
desk-unreachable = 存储没有应答，或不允许本页访问。会自动重试，不会丢失。
desk-policy = 网站自身的安全策略不允许访问此存储。请在设置中写入会务台并重新构建网站；您的修改保存在本设备。
desk-portal = 收到的是网页而不是文件：这个网络也许要先登录。会自动重试，不会丢失。
desk-not-stored = 服务器说收下了修改，但并没有保存。会再次发送，不会丢失。
desk-build-anew = 网站构建之后设置被改动：访客读取的文件与会务台写入的不同。请重新构建网站。
desk-sign-in-first = 请在“连接”中登录，否则不会发送。
desk-calendar-behind = 日历文件未能写入：订阅它的程序还没有最新的更改。系统会自动重试。
desk-answer-first = 请在“修改”中回答：{ $n }
desk-folded = 重新发布的日程不含此项
desk-send-again = 再次发送
desk-empty-notice = 请写下要说的内容，或放弃这条通知。
desk-search = 查找活动
desk-none-found = 没有包含这些字的活动。
desk-framed = 会务台不能嵌在其他页面中运行。请在单独的窗口中打开。
desk-catch-up = 缩短休息赶上进度：{ $n } 场恢复准时
desk-runs-until = 进行至 { $time }
desk-follow = 后面的活动
desk-follow-stays = 保持不变
desk-all-places = 所有地点
desk-screen = 屏幕

## Editing the feed at the desk.

editor-part = 数据
editor-intro = 这里的修改只在本设备，直到您交出文件。
editor-loading = 正在获取数据。
editor-not-loaded = 无法获取数据。有网络时请重新打开。
editor-start-anew = 放弃这里的全部修改
editor-inbox = 需要改正
editor-clean = 数据没有问题。
editor-nothing-to-show = 照现在这样，网站无法显示：
editor-go-there = 前往
editor-conferences = 大会
editor-sessions = 活动
editor-participants = 参会国家
editor-programs = 计划
editor-milestones = 大事记
editor-add = 添加
editor-remove = 移除
editor-back = 返回列表
editor-preview = 预览
editor-not-shown = 照现在这样不会显示。
editor-needed = { $label }（必填）
editor-in-language = { $label }（{ $language }）
editor-id = 标识：小写字母和连字符，用于链接，不再改变
editor-name = 名称
editor-short-name = 简称
editor-edition = 届次
editor-theme = 主题
editor-first-day = 第一天
editor-last-day = 最后一天
editor-time-zone = 时区，如 Asia/Bangkok
editor-attendance = 参加方式
editor-venue = 场馆
editor-city = 城市
editor-country = 国家或地区：可用任何语言输入名称
editor-latitude = 纬度（度）
editor-longitude = 经度（度）
editor-kind = 类型
editor-starts = 开始：2027-11-06 或 2027-11-06T09:00+08:00
editor-ends = 结束
editor-place = 场地标识
editor-track = 板块标识
editor-account = 详细介绍（Markdown）
editor-status = 状态
editor-people = 人数
editor-role = 角色
editor-note = 说明
editor-source = 来源标识
editor-launched = 推出时间
editor-matters = 与我们的关系
editor-when = 时间：2019、2019-11 或 2019-11-28
editor-until-when = 直至
