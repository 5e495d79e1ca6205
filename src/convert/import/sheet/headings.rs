//! Headings of columns, in the languages of the interface and some more.

use std::sync::LazyLock;

use super::super::vocabulary::Vocabulary;
use crate::search::fold;

/// Field that a column of any sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SheetField {
    Id,
    Title,
    Subtitle,
    Description,
    Kind,
    Date,
    Start,
    End,
    /// Start and end in one cell.
    Time,
    Duration,
    Offset,
    Place,
    Track,
    People,
    Countries,
    Language,
    Status,
    Link,
    Name,
    Affiliation,
    Biography,
    Picture,
    PictureWidth,
    PictureHeight,
    Country,
    Capacity,
    Floor,
    Accessible,
    Note,
}

/// Field and its names, without punctuation and spaces.
const NAMES: &[(SheetField, &str)] = &[
    (SheetField::Id, "id code key nr no 编号 รหัส"),
    (
        SheetField::Title,
        "title session sessiontitle talk talktitle presentation topic subject event programme program titel thema \
         vortrag titre sujet título titulo tema 标题 题目 议题 主题 报告题目 活动 内容 议程 ชื่อเรื่อง หัวข้อ กิจกรรม العنوان название тема заголовок доклад мероприятие",
    ),
    (
        SheetField::Subtitle,
        "subtitle summary untertitel soustitre resumen résumé resume 副标题 摘要 概要 สรุป ملخص аннотация",
    ),
    (
        SheetField::Description,
        "description abstract body details beschreibung inhalt descripción descripcion 描述 简介 说明 详情 รายละเอียด الوصف описание",
    ),
    (SheetField::Kind, "type kind sessiontype format category art typ tipo 类型 形式 ประเภท النوع тип формат вид"),
    (SheetField::Date, "date day datum tag jour fecha día dia 日期 天 วันที่ วัน التاريخ اليوم дата день"),
    (
        SheetField::Start,
        "start starttime starts from begin begins beginning beginn début debut inicio von 开始 开始时间 เริ่ม เวลาเริ่ม البداية начало",
    ),
    (SheetField::End, "end endtime ends until to ende bis fin 结束 结束时间 สิ้นสุด เวลาสิ้นสุด النهاية конец окончание"),
    (
        SheetField::Time,
        "time times hour hours when zeit uhrzeit heure horaire hora horario 时间 时段 เวลา الوقت 時間 время часы",
    ),
    (
        SheetField::Duration,
        "duration length minutes min dauer durée duree duración duracion 时长 ระยะเวลา المدة продолжительность длительность",
    ),
    (SheetField::Offset, "utcoffset offset"),
    (
        SheetField::Place,
        "place room hall location venue stage raum saal ort salle lieu sala lugar 地点 会场 会议室 场地 教室 ห้อง สถานที่ المكان القاعة 地點 會場 зал место аудитория помещение",
    ),
    (
        SheetField::Track,
        "track stream theme strand topicarea schiene 分论坛 专题 板块 หัวข้อหลัก المسار секция трек направление",
    ),
    (
        SheetField::People,
        "speaker speakers presenter presenters people person persons lecturer referent referenten referentin sprecher \
         intervenant intervenants ponente ponentes orador 主讲人 演讲者 演讲人 嘉宾 报告人 讲者 วิทยากร ผู้บรรยาย المتحدث المتحدثون докладчик докладчики спикер спикеры выступающий vortragende vortragender conférencier conférenciers",
    ),
    (SheetField::Countries, "countries länder pays países страны"),
    (SheetField::Language, "language languages lang sprache langue idioma 语言 ภาษา اللغة язык"),
    (SheetField::Status, "status state stand statut estado 状态 สถานะ الحالة статус"),
    (SheetField::Link, "link links url website web homepage webseite site enlace 链接 网址 ลิงก์ الرابط ссылка"),
    (SheetField::Name, "name fullname speakername nom nombre 姓名 名称 名字 ชื่อ الاسم имя фио"),
    (
        SheetField::Affiliation,
        "affiliation organization organisation institution company employer university firma einrichtung institut \
         afiliación organización 单位 机构 组织 公司 หน่วยงาน องค์กร المؤسسة организация",
    ),
    (
        SheetField::Biography,
        "biography bio about vita lebenslauf biographie biografía 简历 个人简介 ประวัติ السيرة биография",
    ),
    (SheetField::Picture, "picture photo image portrait foto bild imagen 照片 图片 รูปภาพ الصورة фото"),
    (SheetField::PictureWidth, "picturewidth imagewidth photowidth"),
    (SheetField::PictureHeight, "pictureheight imageheight photoheight"),
    (SheetField::Country, "country countrycode nation land pays país 国家 ประเทศ الدولة страна"),
    (
        SheetField::Capacity,
        "capacity seats plätze kapazität capacité capacidad aforo 容量 座位 座位数 ความจุ السعة вместимость",
    ),
    (SheetField::Floor, "floor level etage stock stockwerk étage piso planta 楼层 ชั้น الطابق этаж"),
    (SheetField::Accessible, "accessible stepfree barrierefrei accesible 无障碍"),
    (SheetField::Note, "note notes remark remarks comment comments bemerkung 备注 หมายเหตุ примечание"),
];

static NAMED: LazyLock<Vocabulary<SheetField>> = LazyLock::new(|| Vocabulary::of_words(NAMES.iter().copied()));

/// The field that a heading names, and the language in brackets at its end, as in
/// `Title [zh-Hans]`.
pub fn field(heading: &str) -> Option<(SheetField, Option<String>)> {
    let (words, language) = match heading.trim().strip_suffix(']').and_then(|rest| rest.rsplit_once('[')) {
        Some((words, tag)) => (words, Some(tag.trim().to_owned())),
        None => (heading, None),
    };
    let outside = words.split(['(', '（', '/', '\n']).next().unwrap_or_default();
    let plain = plain(outside);
    // "Speaker 2" is one of several columns of speakers.
    let known = NAMED.get(&plain).or_else(|| NAMED.get(plain.trim_end_matches(|c: char| c.is_ascii_digit())));
    known.map(|field| (field, language))
}

/// Folded, without punctuation and spaces; marks of Thai stay.
pub fn plain(text: &str) -> String {
    let is_part = |c: &char| c.is_alphanumeric() || ('\u{0e31}'..='\u{0e4e}').contains(c);
    fold(text).chars().filter(is_part).collect()
}

/// Fields of a sheet about the conference, each a row of a name and a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    Id,
    Name,
    Theme,
    Summary,
    Start,
    End,
    Zone,
    DayStarts,
    Venue,
    Address,
    City,
    Country,
    Latitude,
    Longitude,
    Organizers,
    Website,
    Language,
}

const ABOUT: &[(About, &str)] = &[
    (About::Id, "id acronym"),
    (
        About::Name,
        "name conference conferencename event eventname titel title konferenz nom 会议名称 名称 会议 ชื่องาน конференция название مؤتمر",
    ),
    (About::Theme, "theme motto subtitle 主题 แนวคิด"),
    (About::Summary, "summary description about 简介"),
    (About::Start, "start starts startdate from firstday beginn 开始日期 开始 เริ่ม начало"),
    (About::End, "end ends enddate to lastday ende 结束日期 结束 สิ้นสุด конец окончание"),
    (About::Zone, "timezone zone zeitzone fuseauhoraire zonahoraria 时区 เขตเวลา المنطقةالزمنية часовойпояс"),
    (About::DayStarts, "daystarts dayschange"),
    (About::Venue, "venue 场馆 场地 ort"),
    (About::Address, "address adresse dirección 地址 ที่อยู่ адрес"),
    (About::City, "city stadt ville ciudad 城市 เมือง المدينة город"),
    (About::Country, "country land pays país 国家 ประเทศ الدولة страна"),
    (About::Latitude, "latitude lat 纬度"),
    (About::Longitude, "longitude lon lng 经度"),
    (
        About::Organizers,
        "organizer organizers organiser organisers host hosts veranstalter 主办 主办方 主办单位 ผู้จัด организатор organisateur organizador",
    ),
    (About::Website, "website url web homepage link 网站 网址 เว็บไซต์ сайт"),
    (About::Language, "language sprache langue 语言 ภาษา"),
];

static ABOUTS: LazyLock<Vocabulary<About>> = LazyLock::new(|| Vocabulary::of_words(ABOUT.iter().copied()));

/// The field of the conference that a cell names.
pub fn about(text: &str) -> Option<About> {
    let plain = plain(text.split(['(', '（']).next().unwrap_or_default());
    ABOUTS.get(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_several_languages() {
        let cases = [
            ("Session title", SheetField::Title),
            ("题目", SheetField::Title),
            ("Start time (CET)", SheetField::Start),
            ("时间", SheetField::Time),
            ("วิทยากร", SheetField::People),
            ("Salle / Room", SheetField::Place),
            ("Step-free", SheetField::Accessible),
            ("KAPAZITA\u{308}T", SheetField::Capacity),
            ("Speaker 2", SheetField::People),
            ("Докладчик", SheetField::People),
            ("Название", SheetField::Title),
        ];
        for (heading, wanted) in cases {
            assert_eq!(field(heading).map(|(field, _)| field), Some(wanted), "{heading}");
        }
        assert_eq!(field("Title [zh-Hans]"), Some((SheetField::Title, Some("zh-Hans".to_owned()))));
        assert_eq!(field("Lunch menu"), None);
        assert_eq!(about("Time zone:"), Some(About::Zone));
    }
}
