//! Headings of columns, in the languages of the interface and some more.

/// Field that a column of any sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
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
    Country,
    Capacity,
    Floor,
    Accessible,
    Note,
}

/// Field and its names in small letters, without punctuation and spaces.
const NAMES: &[(Field, &str)] = &[
    (Field::Id, "id code key nr no 编号 รหัส"),
    (
        Field::Title,
        "title session sessiontitle talk talktitle presentation topic subject event programme program titel thema \
         vortrag titre sujet título titulo tema 标题 题目 议题 主题 报告题目 活动 内容 议程 ชื่อเรื่อง หัวข้อ กิจกรรม العنوان",
    ),
    (Field::Subtitle, "subtitle summary untertitel soustitre resumen résumé resume 副标题 摘要 概要 สรุป ملخص"),
    (
        Field::Description,
        "description abstract body details beschreibung inhalt descripción descripcion 描述 简介 说明 详情 รายละเอียด الوصف",
    ),
    (Field::Kind, "type kind sessiontype format category art typ tipo 类型 形式 ประเภท النوع"),
    (Field::Date, "date day datum tag jour fecha día dia 日期 天 วันที่ วัน التاريخ"),
    (
        Field::Start,
        "start starttime starts from begin begins beginning beginn début debut inicio von 开始 开始时间 เริ่ม เวลาเริ่ม البداية",
    ),
    (Field::End, "end endtime ends until to ende bis fin 结束 结束时间 สิ้นสุด เวลาสิ้นสุด النهاية"),
    (Field::Time, "time times hour hours when zeit uhrzeit heure horaire hora horario 时间 时段 เวลา الوقت"),
    (Field::Duration, "duration length minutes min dauer durée duree duración duracion 时长 ระยะเวลา المدة"),
    (Field::Offset, "utcoffset offset"),
    (
        Field::Place,
        "place room hall location venue stage raum saal ort salle lieu sala lugar 地点 会场 会议室 场地 教室 ห้อง สถานที่ المكان القاعة",
    ),
    (Field::Track, "track stream theme strand topicarea schiene 分论坛 专题 板块 หัวข้อหลัก المسار"),
    (
        Field::People,
        "speaker speakers presenter presenters people person persons lecturer referent referenten referentin sprecher \
         intervenant intervenants ponente ponentes orador 主讲人 演讲者 演讲人 嘉宾 报告人 讲者 วิทยากร ผู้บรรยาย المتحدث المتحدثون",
    ),
    (Field::Countries, "countries länder pays países"),
    (Field::Language, "language languages lang sprache langue idioma 语言 ภาษา اللغة"),
    (Field::Status, "status state stand statut estado 状态 สถานะ الحالة"),
    (Field::Link, "link links url website web homepage webseite site enlace 链接 网址 ลิงก์ الرابط"),
    (Field::Name, "name fullname speakername nom nombre 姓名 名称 名字 ชื่อ الاسم"),
    (
        Field::Affiliation,
        "affiliation organization organisation institution company employer university firma einrichtung institut \
         afiliación organización 单位 机构 组织 公司 หน่วยงาน องค์กร المؤسسة",
    ),
    (Field::Biography, "biography bio about vita lebenslauf biographie biografía 简历 个人简介 ประวัติ السيرة"),
    (Field::Picture, "picture photo image portrait foto bild imagen 照片 图片 รูปภาพ الصورة"),
    (Field::Country, "country countrycode nation land pays país pais 国家 ประเทศ الدولة"),
    (Field::Capacity, "capacity seats plätze kapazität capacité capacidad aforo 容量 座位 座位数 ความจุ السعة"),
    (Field::Floor, "floor level etage stock stockwerk étage piso planta 楼层 ชั้น الطابق"),
    (Field::Accessible, "accessible stepfree barrierefrei accesible 无障碍"),
    (Field::Note, "note notes remark remarks comment comments bemerkung 备注 หมายเหตุ"),
];

/// The field that a heading names, and the language in brackets at its end, as in
/// `Title [zh-Hans]`.
pub fn field(heading: &str) -> Option<(Field, Option<String>)> {
    let (words, language) = match heading.trim().strip_suffix(']').and_then(|rest| rest.rsplit_once('[')) {
        Some((words, tag)) => (words, Some(tag.trim().to_owned())),
        None => (heading, None),
    };
    let outside = words.split(['(', '（', '/', '\n']).next().unwrap_or_default();
    let plain = plain(outside);
    let known = NAMES.iter().find(|(_, names)| !plain.is_empty() && names.split_whitespace().any(|name| name == plain));
    known.map(|(field, _)| (*field, language))
}

/// Small letters without punctuation and spaces; marks of Thai and accents stay.
pub fn plain(text: &str) -> String {
    let is_part = |c: &char| c.is_alphanumeric() || ('\u{0e31}'..='\u{0e4e}').contains(c);
    text.chars().filter(is_part).flat_map(char::to_lowercase).collect()
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
    (About::Name, "name conference conferencename event eventname titel title konferenz nom 会议名称 名称 会议 ชื่องาน"),
    (About::Theme, "theme motto subtitle 主题 แนวคิด"),
    (About::Summary, "summary description about 简介"),
    (About::Start, "start starts startdate from firstday beginn 开始日期 开始 เริ่ม"),
    (About::End, "end ends enddate to lastday ende 结束日期 结束 สิ้นสุด"),
    (About::Zone, "timezone zone zeitzone fuseauhoraire zonahoraria 时区 เขตเวลา المنطقةالزمنية"),
    (About::DayStarts, "daystarts dayschange"),
    (About::Venue, "venue 场馆 场地 ort"),
    (About::Address, "address adresse dirección 地址 ที่อยู่"),
    (About::City, "city stadt ville ciudad 城市 เมือง المدينة"),
    (About::Country, "country land pays país 国家 ประเทศ الدولة"),
    (About::Latitude, "latitude lat 纬度"),
    (About::Longitude, "longitude lon lng 经度"),
    (About::Organizers, "organizer organizers organiser organisers host hosts veranstalter 主办 主办方 主办单位 ผู้จัด"),
    (About::Website, "website url web homepage link 网站 网址 เว็บไซต์"),
    (About::Language, "language sprache langue 语言 ภาษา"),
];

/// The field of the conference that a cell names.
pub fn about(text: &str) -> Option<About> {
    let plain = plain(text.split(['(', '（']).next().unwrap_or_default());
    ABOUT
        .iter()
        .find(|(_, names)| !plain.is_empty() && names.split_whitespace().any(|name| name == plain))
        .map(|(about, _)| *about)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_several_languages() {
        let cases = [
            ("Session title", Field::Title),
            ("题目", Field::Title),
            ("Start time (CET)", Field::Start),
            ("时间", Field::Time),
            ("วิทยากร", Field::People),
            ("Salle / Room", Field::Place),
            ("Step-free", Field::Accessible),
        ];
        for (heading, wanted) in cases {
            assert_eq!(field(heading).map(|(field, _)| field), Some(wanted), "{heading}");
        }
        assert_eq!(field("Title [zh-Hans]"), Some((Field::Title, Some("zh-Hans".to_owned()))));
        assert_eq!(field("Lunch menu"), None);
        assert_eq!(about("Time zone:"), Some(About::Zone));
    }
}
