### Thai.
###
### Years are those of the Buddhist era, as CLDR and public pages in Thailand write them; figures
### are Arabic ones.

## Finding one's way: header, footer, settings.

nav-page-title = { $page } · { $site }
nav-skip = ข้ามไปยังเนื้อหา
nav-main = เมนูหลัก
nav-menu = เมนู
nav-breadcrumbs = คุณอยู่ที่นี่
nav-overview = ภาพรวม
nav-timeline = เส้นเวลา
nav-map = แผนที่
nav-programs = ข้อริเริ่มและแผนงาน
nav-conferences = การประชุม
nav-countries = ประเทศ
nav-mine = กำหนดการของฉัน
nav-embed = ฝังในเว็บ
nav-desk = หน้าผู้จัดงาน
nav-about = เกี่ยวกับเว็บไซต์
nav-back = กลับ
nav-language = ภาษา
nav-offer = หน้านี้มีภาษาไทยด้วย
nav-theme = ธีม
nav-theme-auto = ตามอุปกรณ์
nav-theme-light = สว่าง
nav-theme-dark = มืด
nav-updated = ปรับปรุงเมื่อ { $when }

## Words of buttons and labels that many rooms use.

common-close = ปิด
common-print = พิมพ์
common-share = แชร์
common-copy-link = คัดลอกลิงก์
common-link-code = คิวอาร์โค้ดของลิงก์
common-copy = คัดลอก
common-copied = คัดลอกแล้ว
common-copy-failed = คัดลอกไม่ได้ โปรดเลือกข้อความแล้วคัดลอกเอง
common-download-svg = ดาวน์โหลดเป็น SVG
common-download-png = ดาวน์โหลดเป็น PNG
common-download-csv = ดาวน์โหลดเป็น CSV
common-download-calendar = ดาวน์โหลดไฟล์ปฏิทิน
common-subscribe-calendar = ติดตามปฏิทิน
common-next = ถัดไป
common-zoom-in = ขยาย
common-zoom-out = ย่อ
common-zoom-reset = กลับสู่ขนาดเดิม
common-sources = แหล่งข้อมูล
common-links = ลิงก์
common-contact = ติดต่อ
common-credit = ภาพ: { $credit }
common-was = เดิม { $value }
common-labelled = { $label }: { $value }
common-place = { $city } { $country }

## Counted things: $n is the number.

counts-sessions = { $n } กิจกรรม
counts-programs = { $n } แผนงาน
counts-people = { $n } คน
counts-notices = { $n } ประกาศ
counts-more = อีก { $n } รายการ

## The overview.

overview-newest = การประชุมครั้งล่าสุด
overview-upcoming = การประชุมครั้งต่อไป
overview-under-way = กำลังจัดขึ้นขณะนี้
overview-to-conference = รายละเอียดการประชุม
overview-to-timeline = เปิดเส้นเวลา
overview-to-map = เปิดแผนที่
overview-to-programs = ข้อริเริ่มและแผนงานทั้งหมด

## The timeline.

timeline-title = เส้นเวลา
timeline-view = มุมมอง
timeline-story = เรื่องราว
timeline-grid = ตาราง
timeline-list = รายการ
timeline-whole = ทั้งหมด
timeline-this-edition = การประชุมครั้งนี้
timeline-today = วันนี้
timeline-now = ขณะนี้
timeline-jump-to-now = ไปยังขณะนี้
timeline-during-the-day = ไม่ระบุเวลา
timeline-no-place = ไม่ทราบสถานที่
timeline-parallel = มี { $n } กิจกรรมในเวลาเดียวกัน
timeline-running = อีก { $n } กิจกรรมยังดำเนินอยู่
timeline-gap = { $duration } ไม่มีรายการ
timeline-event-time = เวลาของงาน
timeline-your-time = เวลาของคุณ
timeline-times-in = เวลาทั้งหมดเป็น { $zone }
timeline-live = กำลังดำเนินอยู่
timeline-upcoming = ถัดไป
timeline-past = สิ้นสุดแล้ว
timeline-star = ติดดาว
timeline-milestone = เหตุการณ์สำคัญ
timeline-edition = การประชุม
timeline-move-hint = ลากเพื่อเลื่อน กด Ctrl พร้อมหมุนล้อเมาส์ ใช้สองนิ้ว หรือกดปุ่ม + และ − เพื่อย่อขยาย

## Search and filters, the same everywhere.

filters-title = ตัวกรอง
filters-search = ค้นหา
filters-search-hint = ชื่อเรื่อง บุคคล หรือสถานที่
filters-conference = การประชุม
filters-day = วัน
filters-track = กลุ่มกิจกรรม
filters-place = สถานที่
filters-kind = ประเภท
filters-country = ประเทศ
filters-program = แผนงาน
filters-language = ภาษา
filters-starred = เฉพาะที่ติดดาว
filters-any = ไม่จำกัด
filters-show = แสดง{ $what }
filters-active = ใช้ตัวกรอง { $n } รายการ
filters-clear = ล้างตัวกรอง
filters-remove = เอาตัวกรอง { $filter } ออก
filters-none = ไม่พบรายการที่ตรงกัน
filters-loosen = หากไม่กรอง { $filter } จะพบ { $n } รายการ

## The map and its table.

map-title = ประเทศที่เข้าร่วม
map-all-editions = ทุกครั้ง
map-named-at = ระบุชื่อใน { $n } ครั้ง
map-drawing = แผนที่ประเทศที่เข้าร่วม { $conference }
map-table = ตารางประเทศที่เข้าร่วม
map-legend = คำอธิบายสัญลักษณ์
map-named = ระบุชื่อ
map-counted = ระบุชื่อพร้อมจำนวนคน
map-not-named = ไม่ได้ระบุชื่อ
map-people-legend = พื้นที่ของจุดแสดงจำนวนคน
map-hatched = ลายเส้นทแยง: พื้นที่พิพาท ไม่นับรวมกับประเทศใด
map-named-of-reported = รายงานว่ามี { $reported } ระบุชื่อไว้ { $n } ประเทศ
map-named-only = ระบุชื่อ { $n } ประเทศ
map-none-named = ไม่มีแหล่งข้อมูลใดระบุชื่อประเทศ
map-none-named-next = ข้อมูลที่มีคือตัวเลขตามรายงานเท่านั้น
map-country = ประเทศ
map-region = ภูมิภาค
map-people = จำนวนคน
map-organizations = องค์กร
map-sessions = กิจกรรม
map-programs = แผนงาน
map-search = ค้นหาประเทศ
map-clear-choice = แสดงทุกประเทศ
map-move-hint = ปุ่มลูกศรไปยังประเทศที่ใกล้ที่สุด Enter เพื่อเปิด Esc เพื่อออก
map-off-map = ไม่ได้แสดงบนแผนที่
map-lines-to = เส้นเชื่อมไปยัง { $city }
map-compared-with = เทียบกับ { $conference }
map-new = เข้าร่วมครั้งแรก
map-returning = เข้าร่วมอีกครั้ง
map-absent = ไม่ได้เข้าร่วมครั้งนี้
map-zoom-to = ขยายไปที่ { $country }
map-hand-hint = ลากเพื่อเลื่อน ใช้สองนิ้วหรือกด Ctrl แล้วหมุนล้อเมาส์เพื่อย่อขยาย
map-compare = เปรียบเทียบกับ
map-compare-none = ไม่เปรียบเทียบ
map-fewest = ไม่แสดงจำนวนที่น้อยกว่า { $n } คน
map-left-of-all = { $n } จาก { $all } ประเทศ
map-about-country = ข้อมูลเพิ่มเติมเกี่ยวกับ { $country }
map-disclaimer = เส้นเขตแดนและชื่อบนแผนที่นี้มิได้แสดงความเห็นต่อสถานะทางกฎหมายของประเทศหรือดินแดนใด
map-provenance = ข้อมูลแผนที่: Natural Earth ปรับให้เรียบง่าย
map-approval = หมายเลขอนุมัติแผนที่ { $number }

## The regions of the UN's M49 standard, by their English names ("Standard Country or Area Codes for
## Statistical Use", unstats.un.org/unsd/methodology/m49).

regions-africa = แอฟริกา
regions-americas = อเมริกา
regions-asia = เอเชีย
regions-europe = ยุโรป
regions-oceania = โอเชียเนีย
regions-antarctica = แอนตาร์กติกา
regions-northern-africa = แอฟริกาเหนือ
regions-eastern-africa = แอฟริกาตะวันออก
regions-middle-africa = แอฟริกากลาง
regions-southern-africa = แอฟริกาตอนใต้
regions-western-africa = แอฟริกาตะวันตก
regions-caribbean = แคริบเบียน
regions-central-america = อเมริกากลาง
regions-south-america = อเมริกาใต้
regions-northern-america = อเมริกาเหนือ
regions-central-asia = เอเชียกลาง
regions-eastern-asia = เอเชียตะวันออก
regions-south-eastern-asia = เอเชียตะวันออกเฉียงใต้
regions-southern-asia = เอเชียใต้
regions-western-asia = เอเชียตะวันตก
regions-eastern-europe = ยุโรปตะวันออก
regions-northern-europe = ยุโรปเหนือ
regions-southern-europe = ยุโรปใต้
regions-western-europe = ยุโรปตะวันตก
regions-australia-and-new-zealand = ออสเตรเลียและนิวซีแลนด์
regions-melanesia = เมลานีเซีย
regions-micronesia = ไมโครนีเซีย
regions-polynesia = พอลินีเซีย

## Program cards and the page of a program.

cards-title = ข้อริเริ่มและแผนงาน
cards-by-kind = ประเภท
cards-by-topic = หัวข้อ
cards-by-conference = การประชุม
cards-by-country = ประเทศ
cards-order = เรียงลำดับ
cards-order-newest = ใหม่สุดก่อน
cards-order-name = ตามชื่อ
cards-part-of = เป็นส่วนหนึ่งของ
cards-parts = ส่วนประกอบ
cards-principles = หลักการ
cards-actions = แนวทางดำเนินงาน
cards-launch = การเปิดตัว
cards-why = ความสำคัญต่อ { $publisher }
cards-partners = พันธมิตร
cards-countries = ประเทศ
cards-topics = หัวข้อ
cards-on-map = ดูประเทศที่เกี่ยวข้องบนแผนที่
cards-empty = ยังไม่มีแผนงาน
cards-empty-next = ดูสิ่งที่เกิดขึ้นแล้วได้ในเส้นเวลา

## Of the front page, the pages of one thing, and how things compare.

records-standfirst = เส้นเวลา แผนที่ และแผนงาน รวบรวมโดย { $publisher }
records-next-edition = ครั้งต่อไป: { $conference } { $when }
records-now-and-next = ขณะนี้และถัดไป
records-nothing-now = ขณะนี้ไม่มีกิจกรรม
records-programme = ดูกำหนดการ
records-newest-programs = แผนงานล่าสุด
records-other-milestones = เหตุการณ์สำคัญอื่น ๆ
records-related = ที่เกี่ยวข้อง
records-milestones = เหตุการณ์สำคัญ
records-person = บุคคล
records-website = เว็บไซต์
records-named-at = มีชื่อในการประชุม { $n } จาก { $all } ครั้ง
records-see-on-map = ดูบนแผนที่
records-compare = เปรียบเทียบกับ
records-end-compare = สิ้นสุดการเปรียบเทียบ
records-not-reported = ไม่มีรายงาน
records-none = ไม่มี
records-both-times = ทั้งสองครั้ง
records-only-at = เฉพาะ{ $conference }
records-with-partners = ร่วมกับ { $partners }

## The page of a conference.

conference-figures = ตัวเลขสำคัญ
conference-reported-by = ที่มา: { $source }
conference-participants = ประเทศที่เข้าร่วม
conference-timetable = กำหนดการ
conference-outcomes = ผลการประชุม
conference-organizers = ผู้จัด
conference-dates = วันที่
conference-place = สถานที่
conference-edition = ครั้งที่ { $n }
conference-other-editions = การประชุมครั้งอื่น
conference-pictures = ภาพ
conference-places = สถานที่
conference-capacity = รองรับได้ { $n } คน
conference-step-free = เข้าถึงได้โดยไม่ต้องขึ้นบันได
conference-not-step-free = ต้องขึ้นบันได
conference-no-sessions = ยังไม่ได้เผยแพร่กำหนดการ
conference-no-sessions-next = โปรดกลับมาดูอีกครั้ง หรือดูการประชุมครั้งอื่น

## The page of a session.

session-when = เวลา
session-place = สถานที่
session-people = บุคคล
session-countries = ประเทศ
session-languages = ภาษา
session-track = กลุ่มกิจกรรม
session-conference = การประชุม
session-clash = เวลาซ้อนกับ { $title }

## Starred sessions: their page, and what carries them on.

mine-left = { $n } จาก { $all } กิจกรรม
mine-lede = รายการที่ติดดาวเก็บไว้ในเบราว์เซอร์นี้เท่านั้น ไม่ต้องมีบัญชี และไม่ส่งข้อมูลไปที่ใด
mine-needs-script = หน้านี้ต้องใช้ JavaScript เพราะรายการที่ติดดาวเก็บไว้ในเบราว์เซอร์ ไม่ได้เก็บบนเซิร์ฟเวอร์
mine-empty = คุณยังไม่ได้ติดดาวกิจกรรมใด
mine-empty-next = เลือกรูปดาวข้างกิจกรรมบนเส้นเวลา แล้วกิจกรรมนั้นจะมาอยู่ที่นี่
mine-clashes = เวลาทับซ้อนกัน { $n } คู่
mine-no-clash = ไม่มีเวลาทับซ้อนกัน
mine-carry = นำไปยังอุปกรณ์อื่น
mine-carry-how = สแกนรหัสด้วยอุปกรณ์อีกเครื่อง หรือส่งลิงก์ให้ตัวเอง กิจกรรมของคุณอยู่ในลิงก์นั้นแล้ว
mine-code = คิวอาร์โค้ดของลิงก์ไปยังกิจกรรมของคุณ
mine-too-many = กิจกรรมมากเกินกว่าจะใส่ในคิวอาร์โค้ดเดียว แต่ลิงก์นำไปได้ทั้งหมด
mine-offered = ลิงก์นี้มี { $n } กิจกรรม
mine-all-known = ทั้งหมดอยู่ในรายการของคุณแล้ว
mine-fresh = { $n } กิจกรรมยังไม่อยู่ในรายการของคุณ
mine-gone = { $n } กิจกรรมไม่อยู่ในกำหนดการแล้ว
mine-add = เพิ่มในกำหนดการของฉัน
mine-not-now = ไว้ก่อน
mine-unsaved = เบราว์เซอร์นี้ไม่เก็บข้อมูลของเว็บไซต์นี้ ดาวจะอยู่จนกว่าคุณจะปิดหน้า ลิงก์ใน “กำหนดการของฉัน” นำดาวไปด้วยได้
mine-changed = กิจกรรมของคุณ { $n } รายการมีการเปลี่ยนแปลง
mine-lost = กิจกรรมของคุณ { $n } รายการถูกนำออกหรือเปลี่ยนชื่อ
mine-gone-one = “{ $title }” ไม่อยู่ในกำหนดการแล้ว
mine-renamed = “{ $before }” เปลี่ยนชื่อเป็น “{ $title }”
mine-remind = เตือนฉัน
mine-no-reminder = ไม่ต้องเตือน
mine-minutes-before = ก่อนเริ่ม { $n } นาที
mine-not-notified = เบราว์เซอร์นี้ไม่แสดงการแจ้งเตือนของเว็บนี้ แต่ไฟล์ปฏิทินมีการเตือนอยู่

## The page about the site.

about-title = เกี่ยวกับเว็บไซต์นี้
about-publisher = ผู้เผยแพร่
about-sources = แหล่งข้อมูล
about-data = ข้อมูล
about-updated = ปรับปรุงล่าสุดเมื่อ { $when }
about-download = ข้อมูลทั้งหมดในไฟล์เดียว
about-checks = ผลการตรวจสอบ
about-checks-clean = ตรวจสอบแล้วไม่พบปัญหา
about-errors = ข้อผิดพลาด { $n } รายการ
about-warnings = คำเตือน { $n } รายการ
about-notes = ข้อสังเกต { $n } รายการ
about-borders = วิธีแสดงเส้นเขตแดน
about-borders-neutral = พื้นที่ซึ่ง Natural Earth หรือสหประชาชาติระบุว่ามีข้อพิพาทแสดงด้วยลายเส้นทแยง และไม่นับรวมกับประเทศใด
about-borders-de-facto = เส้นเขตแดนเป็นไปตามผู้บริหารพื้นที่จริง และมิได้แสดงความเห็นต่อสถานะทางกฎหมาย
about-licences = สัญญาอนุญาต
about-licence-code = ซอฟต์แวร์นี้ใช้ได้โดยเสรีตามสัญญาอนุญาต MIT หรือ Apache 2.0
about-licence-map = รูปร่างบนแผนที่มาจาก Natural Earth ซึ่งเป็นสาธารณสมบัติ
about-privacy = ความเป็นส่วนตัว
about-privacy-text = เว็บไซต์นี้ไม่ใช้คุกกี้และไม่เรียกข้อมูลจากเว็บไซต์อื่น ดาวและการตั้งค่าเก็บไว้ในเบราว์เซอร์ของคุณ

## Choosing a part for a page of one's own.

embed-title = นำส่วนหนึ่งไปไว้ในหน้าเว็บของคุณ
embed-intro = เลือกสิ่งที่จะแสดง ดูตัวอย่างอย่างที่ผู้เข้าชมจะเห็น แล้วคัดลอกสิ่งที่เว็บไซต์ของคุณต้องใช้
embed-part = ส่วนที่แสดง
embed-width = ความกว้าง (พิกเซล)
embed-accent = สีเน้น
embed-accent-own = ใช้สีของคุณเอง
embed-links = ลิงก์เปิด
embed-links-here = ในส่วนนี้
embed-links-top = แทนหน้าเว็บของคุณ
embed-links-new = ในแท็บใหม่
embed-preview = ตัวอย่าง
embed-how-html = วางบรรทัดเหล่านี้ตรงที่ต้องการให้แสดง หากสคริปต์ไม่ทำงาน ลิงก์จะยังอยู่
embed-how-address = ระบบที่รู้จัก oEmbed ใช้เพียงที่อยู่ก็พอ ที่อยู่บอกส่วนที่แสดงและภาษา และบอกการประชุมด้วยเมื่อเป็นเส้นเวลา นอกนั้นให้ใช้บรรทัดด้านบน
embed-how-wordpress = วางที่อยู่นี้ในบทความ โดยให้อยู่บรรทัดเดียวลำพัง
embed-how-drupal = วางกรอบนี้ในข้อความที่รูปแบบอนุญาตให้ใช้
embed-how-kept = ที่อยู่ที่วางจะคงสิ่งที่เส้นทางบอกไว้ เช่น หน้าของประเทศหนึ่ง ส่วนที่อยู่หลังเครื่องหมายคำถามจะหายไประหว่างทาง หากต้องการตัวกรองให้ใช้โค้ดด้านบน
embed-how-ghost = เพิ่มการ์ด HTML แล้ววางโค้ดนี้ จดหมายข่าวจะแสดงลิงก์
embed-how-notion = พิมพ์ /embed แล้ววางที่อยู่นี้ Notion ไม่ปรับความสูงตามเนื้อหา ให้ลากขอบล่าง
embed-how-moodle = วางเฟรมนี้ในมุมมองซอร์สของหน้าหรือป้าย Moodle จะตัดเฟรมของผู้เขียนที่ไม่มีสิทธิ์ใช้
embed-how-discourse = ให้ผู้ดูแลเพิ่มเว็บไซต์นี้ใน “allowed iframes” แล้ววางเฟรมนี้ในโพสต์
embed-how-email = อีเมลไม่แสดงเฟรม สิ่งนี้คือรูปภาพที่นำไปยังหน้าเว็บ
embed-untried = เขียนตามเอกสารของระบบนั้น ยังไม่ได้ทดลองใช้จริง
embed-email = อีเมล
embed-how-unknown = ที่อยู่นี้คือตำแหน่งปัจจุบันของหน้านี้ ตั้งค่า `url` ใน site.json แล้วสร้างเว็บไซต์ใหม่เพื่อใช้ที่อยู่จริง

## The changes and notices of the day.

live-until = ถึง { $time }
live-moved-to = ย้ายไปที่ { $place }
live-changes = กำหนดการเปลี่ยนแปลง { $n } รายการ
live-news = สิ่งที่เปลี่ยนแปลง
live-show = แสดง
live-hide = ซ่อน
live-seen = ทำเครื่องหมายว่าดูแล้ว
live-changed = มีการเปลี่ยนแปลง
live-new = เพิ่มใหม่ในกำหนดการ
live-restored = กลับมาจัดตามเดิม
live-stale = กำลังแสดงข้อมูล ณ { $time } และกำลังลองอีกครั้ง
live-offline = ไม่มีเครือข่าย กำลังแสดงข้อมูล ณ { $time }
live-broken = ใช้ข้อมูลที่เซิร์ฟเวอร์ส่งมาไม่ได้ กำลังแสดงข้อมูล ณ { $time } และกำลังลองอีกครั้ง
live-paused = หยุดการอัปเดตชั่วคราว กำลังแสดงข้อมูล ณ { $time }
live-pause = หยุดการอัปเดตชั่วคราว
live-resume = อัปเดตต่อ
live-checked = ตรวจสอบเมื่อ { $time }
live-version = เว็บไซต์นี้มีเวอร์ชันใหม่
live-reload = โหลดใหม่
live-newer = มีเนื้อหาที่ปรับปรุงแล้ว
live-dismiss = ปิดประกาศนี้
live-more = เพิ่มเติม
live-subscription = ปฏิทินที่สมัครรับมีกำหนดการตามตอนที่สร้างเว็บ การเปลี่ยนแปลงของวันอยู่ในไฟล์ที่ดาวน์โหลด
live-subscription-follows = ปฏิทินที่สมัครรับนี้ปรับตามการเปลี่ยนแปลงของวัน โปรแกรมปฏิทินตรวจดูราวทุกชั่วโมง

## States of the page, each with what a person can do next.

status-static-page = หน้าแบบโต้ตอบเริ่มทำงานไม่ได้ เนื้อหาทั้งหมดยังอยู่ตามที่สร้างเว็บไซต์ไว้ โหลดหน้าใหม่เพื่อลองอีกครั้ง
status-old-browser = เบราว์เซอร์นี้เก่าเกินกว่าที่หน้าแบบโต้ตอบต้องการ (Safari 16.4, Firefox 115 หรือ Chrome 111) เนื้อหาทั้งหมดยังอยู่ตามที่สร้างเว็บไซต์ไว้
status-retry = ลองใหม่

## Everything that can go wrong as a whole.

failure-missing =
    .title = ไม่พบข้อมูล
    .what = ไม่มีไฟล์ข้อมูลบนเซิร์ฟเวอร์
    .next = โปรดลองใหม่ภายหลัง หากคุณดูแลเว็บไซต์นี้ โปรดตรวจสอบที่อยู่ของไฟล์ข้อมูล
failure-server =
    .title = เซิร์ฟเวอร์มีปัญหา
    .what = เซิร์ฟเวอร์ตอบกลับด้วยข้อผิดพลาดแทนข้อมูล
    .next = โปรดลองใหม่ในอีกไม่กี่นาที
failure-timeout =
    .title = ไม่ได้รับคำตอบทันเวลา
    .what = เซิร์ฟเวอร์ใช้เวลาตอบนานเกินไป
    .next = โปรดตรวจสอบการเชื่อมต่อแล้วลองใหม่
failure-network =
    .title = ไม่มีเครือข่าย
    .what = ดึงข้อมูลไม่ได้
    .next = โปรดตรวจสอบการเชื่อมต่อแล้วลองใหม่
failure-truncated =
    .title = ข้อมูลไม่ครบ
    .what = ได้รับไฟล์เพียงบางส่วน
    .next = โปรดลองใหม่ หากยังเป็นเช่นเดิม แสดงว่าไฟล์บนเซิร์ฟเวอร์เสียหาย
failure-format =
    .title = อ่านข้อมูลไม่ได้
    .what = สิ่งที่เซิร์ฟเวอร์ส่งมาไม่ใช่ข้อมูลการประชุม
    .next = โปรดลองใหม่ภายหลัง หากคุณดูแลเว็บไซต์นี้ โปรดตรวจสอบไฟล์ด้วย “atlas check”
failure-too-large =
    .title = ข้อมูลมีขนาดใหญ่เกินไป
    .what = ไฟล์ใหญ่เกินกว่าที่เว็บไซต์นี้อ่านได้
    .next = หากคุณดูแลเว็บไซต์นี้ โปรดแบ่งข้อมูลหรือนำสิ่งที่ไม่แสดงออก
failure-no-conference =
    .title = ไม่มีการประชุมในข้อมูล
    .what = อ่านไฟล์ได้ แต่ไม่มีการประชุมใดที่ข้อมูลครบถ้วน
    .next = โปรดลองใหม่ภายหลัง หากคุณดูแลเว็บไซต์นี้ โปรดตรวจสอบไฟล์ด้วย “atlas check”
failure-too-new =
    .title = ข้อมูลใหม่กว่าเว็บไซต์นี้
    .what = ข้อมูลเขียนในรูปแบบที่เว็บไซต์รุ่นนี้ไม่รู้จัก
    .next = โปรดโหลดหน้าใหม่ หากยังไม่ได้ผล แสดงว่าเว็บไซต์ต้องปรับรุ่น
failure-not-found =
    .title = ไม่พบหน้านี้
    .what = ไม่มีหน้าตามที่อยู่นี้
    .next = โปรดเริ่มจากหน้าภาพรวม หรือค้นหาในเส้นเวลา
failure-gone =
    .title = ไม่พบรายการชื่อนี้
    .what = ไม่มีรายการชื่อนี้ในข้อมูล อาจถูกนำออกแล้ว
    .next = โปรดค้นหาในเส้นเวลา หรือเริ่มจากหน้าภาพรวม
failure-detail = รายละเอียด: { $detail }

## A word for each variant of the model's enums.

kinds-session =
    .opening = พิธีเปิด
    .plenary = การประชุมเต็มคณะ
    .keynote = ปาฐกถาหลัก
    .forum = ฟอรัม
    .meeting = การประชุม
    .discussion = การอภิปราย
    .competition = การแข่งขัน
    .exhibition = นิทรรศการ
    .tour = ทัศนศึกษา
    .launch = การเปิดตัว
    .ceremony = พิธีการ
    .workshop = การประชุมเชิงปฏิบัติการ
    .talk = การบรรยาย
    .poster = โปสเตอร์
    .pause = พัก
    .social = งานสังสรรค์
    .other = กิจกรรม
kinds-session-status =
    .tentative = รอยืนยัน
    .confirmed = ยืนยันแล้ว
    .delayed = เลื่อนเวลา
    .moved = ย้ายสถานที่
    .cancelled = ยกเลิก
kinds-program =
    .initiative = ข้อริเริ่ม
    .target-program = แผนงานเป้าหมาย
    .special-program = แผนความร่วมมือเฉพาะด้าน
    .declaration = ปฏิญญา
    .zone = เขตความร่วมมือ
    .partnership = ความเป็นหุ้นส่วน
    .other = แผนงาน
kinds-program-status =
    .announced = ประกาศแล้ว
    .launched = เปิดตัวแล้ว
    .running = กำลังดำเนินการ
    .closed = สิ้นสุดแล้ว
kinds-milestone =
    .founding = การก่อตั้ง
    .visit = การเยือน
    .lecture = การบรรยาย
    .agreement = ข้อตกลง
    .launch = การเปิดตัว
    .conference = การประชุม
    .other = เหตุการณ์สำคัญ
kinds-participation =
    .host = เจ้าภาพ
    .organizer = ผู้จัด
    .speaker = วิทยากร
    .guest = แขกรับเชิญ
    .member = สมาชิก
    .delegate = ผู้แทน
kinds-appearance =
    .chair = ประธาน
    .speaker = วิทยากร
    .panelist = ผู้ร่วมอภิปราย
    .moderator = ผู้ดำเนินรายการ
    .guest = แขกรับเชิญ
kinds-link =
    .slides = สไลด์
    .recording = บันทึกวิดีโอ
    .report = รายงาน
    .registration = ลงทะเบียน
    .stream = ถ่ายทอดสด
    .other = ลิงก์
kinds-attendance =
    .in-person = ณ สถานที่จัดงาน
    .online = ออนไลน์
    .mixed = ณ สถานที่จัดงานและออนไลน์
kinds-level =
    .info = ข้อมูล
    .warning = คำเตือน
    .urgent = ด่วน

## Reported numbers. A hedge is put around the number ($n), and both into the measure. A language
## that sets no space before a hedge writes the space in `exactly`.

figures-exactly = {" "}{ $n }
figures-about = ประมาณ { $n }
figures-nearly = เกือบ { $n }
figures-at-least = อย่างน้อย { $n }
figures-more-than = มากกว่า { $n }
figures-people = ผู้เข้าร่วม{ $n } คน
figures-countries = { $n } ประเทศ
figures-organizations = { $n } องค์กร
figures-sessions = { $n } กิจกรรม
figures-other = { $what }: { $n }
figures-people-label = ผู้เข้าร่วม
figures-countries-label = ประเทศ
figures-organizations-label = องค์กร
figures-sessions-label = กิจกรรม
figures-group = ,
figures-group-from = 4

## Dates. Slots: $y year, $M and $S the month's full and short name, $m its number,
## $d day, $w and $W the weekday's short and full name; of a span's end $e day, $E
## month.

dates-months =
    .january = มกราคม
    .february = กุมภาพันธ์
    .march = มีนาคม
    .april = เมษายน
    .may = พฤษภาคม
    .june = มิถุนายน
    .july = กรกฎาคม
    .august = สิงหาคม
    .september = กันยายน
    .october = ตุลาคม
    .november = พฤศจิกายน
    .december = ธันวาคม
dates-months-alone =
    .january = มกราคม
    .february = กุมภาพันธ์
    .march = มีนาคม
    .april = เมษายน
    .may = พฤษภาคม
    .june = มิถุนายน
    .july = กรกฎาคม
    .august = สิงหาคม
    .september = กันยายน
    .october = ตุลาคม
    .november = พฤศจิกายน
    .december = ธันวาคม
dates-months-short =
    .january = ม.ค.
    .february = ก.พ.
    .march = มี.ค.
    .april = เม.ย.
    .may = พ.ค.
    .june = มิ.ย.
    .july = ก.ค.
    .august = ส.ค.
    .september = ก.ย.
    .october = ต.ค.
    .november = พ.ย.
    .december = ธ.ค.
dates-weekdays =
    .monday = วันจันทร์
    .tuesday = วันอังคาร
    .wednesday = วันพุธ
    .thursday = วันพฤหัสบดี
    .friday = วันศุกร์
    .saturday = วันเสาร์
    .sunday = วันอาทิตย์
dates-weekdays-short =
    .monday = จ.
    .tuesday = อ.
    .wednesday = พ.
    .thursday = พฤ.
    .friday = ศ.
    .saturday = ส.
    .sunday = อา.
dates-year = พ.ศ. { $y }
dates-month = { $M } พ.ศ. { $y }
dates-day = { $d } { $M } พ.ศ. { $y }
dates-weekday = { $W }ที่ { $d } { $M }
dates-weekday-year = { $W }ที่ { $d } { $M } พ.ศ. { $y }
dates-weekday-short = { $w } { $d } { $S }
dates-days = { $d }–{ $e } { $M } พ.ศ. { $y }
dates-days-months = { $d } { $M } – { $e } { $E } พ.ศ. { $y }
dates-months-year = { $M } – { $E } พ.ศ. { $y }
dates-years = พ.ศ. { $a }–{ $b }
dates-range = { $a } – { $b }
dates-day-time = { $day } เวลา { $time }
dates-clock = { $t } น.
dates-clocks = { $a }–{ $b } น.
dates-tick-year = { $y }
dates-tick-quarter = ไตรมาส { $q }
dates-tick-month = { $S }
dates-tick-day = { $w } { $d }
dates-year-offset = 543

## Lengths of time, short, and relations to now.

durations-minutes = { $n } นาที
durations-hours = { $n } ชั่วโมง
durations-days = { $n } วัน
durations-months = { $n } เดือน
durations-years = { $n } ปี
durations-both = { $a } { $b }
durations-ahead = อีก { $duration }
durations-ago = { $duration }ที่แล้ว
durations-now = ขณะนี้

## How items are strung together.

lists-comma = ,{" "}
lists-and = {" "}และ{" "}
lists-pair = {" "}และ{" "}
lists-or = {" "}หรือ{" "}

## The organizer’s desk.

desk-to-site = ไปที่เว็บไซต์
desk-parts = ส่วนต่าง ๆ ของหน้านี้
desk-today = วันนี้
desk-changes = การเปลี่ยนแปลง
desk-connection = การเชื่อมต่อ
desk-now = ขณะนี้
desk-next = ถัดไป
desk-nothing-now = ขณะนี้ไม่มีกิจกรรม
desk-nothing-next = ไม่มีกิจกรรมต่อไป
desk-all-sessions = กิจกรรมทั้งหมด
desk-delay = เลื่อนออกไป
desk-minutes = { $n } นาที
desk-also-after = รวมกิจกรรมต่อจากนี้ใน { $place } ({ $n })
desk-no-hour = ยังไม่ทราบเวลา ใช้ “ย้าย” เพื่อกำหนดเวลา
desk-move-it = ย้าย
desk-starts = เริ่มเวลา
desk-cancel = ยกเลิกกิจกรรม
desk-restore = จัดตามเดิม
desk-correct = แก้ไข
desk-title = ชื่อ
desk-summary = สรุป
desk-notice = ประกาศถึงทุกคน
desk-notice-text = ข้อความ
desk-level = ความเร่งด่วน
desk-until = แสดงจนถึง
desk-notices = ประกาศ
desk-end-now = จบตอนนี้
desk-save = บันทึก
desk-discard = ละทิ้ง
desk-saved = บันทึกในอุปกรณ์นี้แล้ว
desk-would-clash = จะชนกัน
desk-clash-place = “{ $a }” และ “{ $b }” พร้อมกันใน { $place }
desk-clash-person = { $person } จะต้องอยู่ใน “{ $a }” และ “{ $b }” พร้อมกัน
desk-clash-day = “{ $a }” จะเลยวันของกิจกรรม
desk-none-yet = ยังไม่มีการเปลี่ยนแปลงที่นี่
desk-here = อยู่ในอุปกรณ์นี้
desk-sending = กำลังส่ง
desk-sent = ส่งแล้ว
desk-seen-live = เห็นบนเว็บแล้วเวลา { $time }
desk-given-up = ละทิ้งแล้ว
desk-asks = รอคำตอบของคุณ
desk-waiting = ยังไม่ส่ง: { $n }
desk-all-sent = ส่งครบแล้ว
desk-ready = พร้อม
desk-offline = ไม่มีเครือข่าย ระบบจะลองใหม่เอง ไม่มีอะไรหาย
desk-timed-out = เซิร์ฟเวอร์ไม่ตอบ ระบบจะลองใหม่เอง ไม่มีอะไรหาย
desk-server-failed = เซิร์ฟเวอร์ตอบ { $status } ระบบจะลองใหม่เอง ไม่มีอะไรหาย
desk-refused = เซิร์ฟเวอร์ไม่ยอมรับชื่อและรหัสผ่านนี้ การเปลี่ยนแปลงยังปลอดภัยในอุปกรณ์นี้
desk-unreadable = อ่านไฟล์บนเซิร์ฟเวอร์ได้ไม่ครบ จะยังไม่ส่งจนกว่าจะมีคนตรวจ
desk-replace = แทนที่ด้วยส่วนที่อ่านได้
desk-no-version = เซิร์ฟเวอร์ไม่บอกรุ่นของไฟล์ (ETag) จึงอาจเขียนทับงานของผู้อื่น จึงยังไม่ส่ง
desk-not-kept = เบราว์เซอร์นี้ไม่เก็บข้อมูล สิ่งที่ยังไม่ส่งจะหายเมื่อปิดแท็บ
desk-question = ระหว่างนั้นมีคนอื่นแก้ “{ $session }” ในส่วนเดียวกัน จะใช้อันไหน
desk-mine = ของฉัน: { $value }
desk-theirs = ของเขา: { $value }
desk-undo = ย้อนกลับ
desk-takes-back = ย้อนการเปลี่ยนแปลงก่อนหน้า
desk-notice-ended = จบประกาศ
desk-published-at = เผยแพร่ที่ { $host }
desk-nowhere = เว็บไซต์นี้ไม่ได้ระบุที่เผยแพร่ แชร์ไฟล์ให้ผู้ดูแลนำไปวาง
desk-share-how = ส่งต่อไฟล์ที่มีการเปลี่ยนแปลงทั้งหมด แล้วนำไปวางด้วยมือ
desk-share-file = แชร์ไฟล์
desk-download-file = ดาวน์โหลดไฟล์
desk-edit-there = เปิดหน้าที่ใช้แก้ไข
desk-user = ชื่อ (เว้นว่างถ้าใช้โทเคน)
desk-password = รหัสผ่านหรือโทเคน
desk-keep-secret = จำไว้จนกว่าจะปิดแท็บนี้
desk-sign-in = ใช้ข้อมูลนี้
desk-signed-in = มีชื่อและรหัสผ่านแล้ว
desk-forget-secret = ลืมข้อมูลนี้
desk-needs-app = หน้านี้ต้องใช้ JavaScript เมื่อเปิดแล้วใช้ได้แม้ไม่มีเครือข่าย
desk-is-now = เป็น: { $value }
desk-unreachable = ที่เก็บไม่ตอบ หรือไม่อนุญาตให้หน้านี้ถาม ระบบจะลองใหม่เอง ไม่มีอะไรหาย
desk-policy = นโยบายของเว็บเองไม่อนุญาตที่เก็บนี้ ให้สร้างเว็บใหม่โดยมีหน้าผู้จัดงานอยู่ในการตั้งค่า การแก้ของคุณปลอดภัยในอุปกรณ์นี้
desk-portal = ได้หน้าเว็บแทนไฟล์ เครือข่ายนี้อาจต้องลงชื่อเข้าใช้ก่อน ระบบจะลองใหม่เอง ไม่มีอะไรหาย
desk-not-stored = เซิร์ฟเวอร์บอกว่ารับการแก้ไขแล้วแต่ไม่มีอยู่ ระบบจะส่งใหม่ ไม่มีอะไรหาย
desk-build-anew = การตั้งค่าของเว็บถูกแก้หลังสร้าง ผู้ชมอ่านคนละไฟล์กับที่หน้าผู้จัดงานเขียน ให้สร้างเว็บใหม่
desk-sign-in-first = ลงชื่อเข้าใช้ที่ “การเชื่อมต่อ” ก่อน จึงจะส่งได้
desk-calendar-behind = เขียนไฟล์ปฏิทินไม่สำเร็จ โปรแกรมที่ติดตามปฏิทินนี้จึงยังไม่ได้รับการเปลี่ยนแปลงล่าสุด ระบบจะลองใหม่เอง
desk-answer-first = ต้องตอบที่ “การแก้ไข”: { $n }
desk-folded = กำหนดการเผยแพร่ใหม่โดยไม่มีรายการนี้
desk-send-again = ส่งอีกครั้ง
desk-empty-notice = เขียนสิ่งที่จะแจ้ง หรือทิ้งประกาศนี้
desk-search = ค้นหากิจกรรม
desk-none-found = ไม่มีกิจกรรมที่มีคำนี้
desk-framed = หน้าผู้จัดงานไม่ทำงานภายในหน้าอื่น ให้เปิดในหน้าต่างของตัวเอง
desk-catch-up = ย่นช่วงพักให้ทัน: { $n } รายการเริ่มตรงเวลา
desk-runs-until = ถึง { $time }
desk-follow = รายการถัดไป
desk-follow-stays = คงเดิม
desk-all-places = ทุกสถานที่
desk-screen = จอแสดงผล

## Editing the feed at the desk.

editor-part = ข้อมูล
editor-intro = สิ่งที่แก้ที่นี่อยู่ในอุปกรณ์นี้จนกว่าคุณจะส่งไฟล์ต่อ
editor-loading = กำลังดึงข้อมูล
editor-not-loaded = ดึงข้อมูลไม่ได้ เปิดส่วนนี้อีกครั้งเมื่อมีเครือข่าย
editor-start-anew = ละทิ้งสิ่งที่แก้ที่นี่ทั้งหมด
editor-inbox = ต้องแก้ไข
editor-clean = ข้อมูลไม่มีข้อผิดพลาด
editor-nothing-to-show = ในสภาพนี้เว็บไซต์แสดงไม่ได้:
editor-go-there = ไปที่นั่น
editor-conferences = การประชุม
editor-sessions = กิจกรรม
editor-participants = ประเทศที่เข้าร่วม
editor-programs = แผนงาน
editor-milestones = เหตุการณ์สำคัญ
editor-add = เพิ่ม
editor-remove = นำออก
editor-back = กลับไปที่รายการ
editor-preview = ตัวอย่าง
editor-not-shown = ในสภาพนี้จะไม่แสดง
editor-needed = { $label } (จำเป็น)
editor-in-language = { $label } ({ $language })
editor-id = รหัส: อักษรเล็กและขีด ใช้ในลิงก์และไม่เปลี่ยน
editor-name = ชื่อ
editor-short-name = ชื่อย่อ
editor-edition = ครั้งที่
editor-theme = แนวคิดหลัก
editor-first-day = วันแรก
editor-last-day = วันสุดท้าย
editor-time-zone = เขตเวลา เช่น Asia/Bangkok
editor-attendance = รูปแบบการเข้าร่วม
editor-venue = สถานที่จัด
editor-city = เมือง
editor-country = ประเทศ: พิมพ์ชื่อภาษาใดก็ได้
editor-latitude = ละติจูด (องศา)
editor-longitude = ลองจิจูด (องศา)
editor-kind = ประเภท
editor-starts = เริ่ม: 2027-11-06 หรือ 2027-11-06T09:00+08:00
editor-ends = สิ้นสุด
editor-place = รหัสสถานที่
editor-track = รหัสกลุ่มกิจกรรม
editor-account = รายละเอียด (Markdown)
editor-status = สถานะ
editor-people = จำนวนคน
editor-role = บทบาท
editor-note = หมายเหตุ
editor-source = รหัสแหล่งที่มา
editor-launched = เปิดตัวเมื่อ
editor-matters = สำคัญต่อเราอย่างไร
editor-when = เมื่อ: 2019, 2019-11 หรือ 2019-11-28
editor-until-when = จนถึง
