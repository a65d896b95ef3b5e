#include "app/report/book.h"

#include "app/print/evaluation_text.h"
#include "app/print/pdf_mend.h"
#include "app/print/pdf_pages.h"
#include "app/print/sheet_texts.h"
#include "app/print/sheet_verdict.h"
#include "app/print/whole_file.h"
#include "app/report/book_pages.h"
#include "app/report/report_pages.h"
#include "app/report/rich_text_writer.h"
#include "app/report/site_report.h"
#include "gis/paint/sheet/sheet_painter.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>

namespace app {

namespace {

using gis::Sheet;

constexpr double textMargin = 22.0; // mm on A4

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// One part: a sheet, flowing text, or the one and then the other.
struct Chapter
{
    QString title{};
    QString note{};
    std::optional<ComposedSheet> sheet{};
    std::unique_ptr<QTextDocument> text{};
    std::unique_ptr<ReportPages> pages{};
    int first = 0; // page

    int count() const { return (sheet ? 1 : 0) + (pages ? pages->count() : 0); }
};

class BookMaker
{
public:
    BookMaker(const SheetComposer& composer, const SheetRequest& request, core::Progress& progress)
        : m_composer(composer), m_request(request), m_progress(progress), m_pdf(paperMm())
    {
    }

    core::Result<void> compose()
    {
        PS_LET(const auto sites, m_composer.plan().records("site"));
        m_siteCount = sites.size();
        m_sheetCount = 1 + static_cast<std::size_t>(std::ranges::count_if(
                               sites, [](const auto& site) { return !core::isEmpty(site.geometry); }));
        PS_TRY(addRanking());
        PS_TRY(addIndexMap());
        for (const auto& site : sites) {
            PS_TRY(addSite(site));
            if (!m_progress.advance(0.4 / static_cast<double>(sites.size())))
                return core::fail(core::ErrorCode::Cancelled);
        }
        return {};
    }

    core::Result<QByteArray> paint(const QString& path)
    {
        number();
        paintFront();
        for (auto& chapter : m_chapters) {
            PS_TRY(paintChapter(chapter));
            if (!m_progress.advance(0.5 / static_cast<double>(m_chapters.size())))
                return core::fail(core::ErrorCode::Cancelled);
        }
        m_facts.pagesMm.assign(static_cast<std::size_t>(m_pdf.count()), paperMm());
        m_facts.geoFrames.resize(static_cast<std::size_t>(m_pdf.count()));
        setFacts(path);
        return mendPdf(m_pdf.take(), m_facts);
    }

    WrittenBook written() const
    {
        WrittenBook book{.pages = m_pdf.count()};
        for (const auto& chapter : m_chapters) {
            if (!chapter.sheet)
                continue;
            if (book.scale <= 0.0)
                book.scale = chapter.sheet->page.content.map.scale;
            merge(book.completeness.missing, chapter.sheet->completeness.missing);
            merge(book.completeness.unknown, chapter.sheet->completeness.unknown);
        }
        return book;
    }

private:
    static void merge(std::vector<std::string>& all, const std::vector<std::string>& more)
    {
        for (const auto& name : more)
            if (std::ranges::find(all, name) == all.end())
                all.push_back(name);
    }

    QSizeF paperMm() const { return {m_request.paper.widthMm(), m_request.paper.heightMm()}; }

    std::unique_ptr<ReportPages> layOut(QTextDocument& document)
    {
        const double unit = bookUnit(m_request.paper);
        const double side = textMargin * unit;
        return std::make_unique<ReportPages>(document, m_pdf.device(), paperMm(),
                                             QMarginsF{side, 18.0 * unit, side, 18.0 * unit}, unit);
    }

    core::Result<ComposedSheet> sheetOf(SheetSubject subject)
    {
        auto wanted = m_request;
        wanted.subject = std::move(subject);
        wanted.sheetNumber = QStringLiteral("%1/%2").arg(++m_sheetNumber).arg(m_sheetCount);
        if (wanted.subject.kind == SheetSubject::Kind::City)
            wanted.scale.reset();
        return m_composer.compose(wanted, m_progress);
    }

    core::Result<void> addRanking()
    {
        PS_LET(const auto ranked, rankPlan(m_composer, m_request.locale, m_progress));
        if (!ranked)
            return {};
        Chapter chapter;
        chapter.title = Sheet::tr("Peringkat dan kepekaannya");
        RichTextWriter writer;
        writeRanking(writer, *ranked, m_request.locale);
        chapter.text = writer.take();
        chapter.pages = layOut(*chapter.text);
        m_chapters.push_back(std::move(chapter));
        return {};
    }

    core::Result<void> addIndexMap()
    {
        Chapter chapter;
        chapter.title = Sheet::tr("Peta semua calon lokasi");
        PS_LET(chapter.sheet, sheetOf({SheetSubject::Kind::City, {}, {}}));
        m_chapters.push_back(std::move(chapter));
        return {};
    }

    core::Result<void> addSite(const core::Record& site)
    {
        PS_LET(const auto data, readReport(m_composer, site.uuid.text, {.mapMm = {}, .surroundings = false},
                                           m_request.locale, m_progress));
        Chapter chapter;
        chapter.title = text(site.text("name"));
        chapter.note = verdictOf(data.subject, data.evaluated.evaluation.verdict).verdict;
        m_draft = m_draft || !data.subject.decided();
        if (!core::isEmpty(site.geometry)) {
            PS_LET(chapter.sheet, sheetOf({SheetSubject::Kind::Site, site.uuid.text, {}}));
        }
        RichTextWriter writer;
        QStringList place;
        if (!data.subject.kelurahan.empty())
            place << Sheet::tr("Kelurahan %1").arg(text(data.subject.kelurahan));
        if (!data.subject.kecamatan.empty())
            place << Sheet::tr("Kecamatan %1").arg(text(data.subject.kecamatan));
        writer.title(Sheet::tr("FAKTA CALON LOKASI"), chapter.title,
                     place.isEmpty() ? Sheet::tr("Letaknya belum diketahui")
                                     : place.join(QStringLiteral(", ")));
        writeVerdict(writer, data, m_request.locale);
        writeRules(writer, data, m_request.locale);
        writeCriteria(writer, data, m_request.locale);
        writeMissing(writer, data, m_request.locale);
        writeEvidence(writer, data, m_request.locale);
        chapter.text = writer.take();
        chapter.pages = layOut(*chapter.text);
        m_chapters.push_back(std::move(chapter));
        return {};
    }

    /// Says on which page each chapter begins: after the cover and the contents.
    void number()
    {
        const int lines = static_cast<int>(m_chapters.size());
        const int perPage = contentsLines(m_request.paper);
        int page = 1 + (lines + perPage - 1) / perPage;
        for (auto& chapter : m_chapters) {
            chapter.first = page;
            page += chapter.count();
        }
    }

    QPainter& startPage() { return m_pdf.start(paperMm()); }

    QString pageText() const { return Sheet::tr("Halaman %1").arg(m_pdf.count()); }

    void paintFront()
    {
        const auto& index = indexSheet();
        paintCover(startPage(), m_request.paper,
                   {.emblem = index.emblem,
                    .government = index.government,
                    .agency = index.agency,
                    .title = Sheet::tr("BUKU CALON LOKASI SENTRA INDUSTRI"),
                    .name = index.name,
                    .subtitle = Sheet::tr("%1 · %2 calon lokasi")
                                    .arg(text(m_composer.plan().settings().title))
                                    .arg(m_siteCount),
                    .edition = index.edition,
                    .provenance = index.provenance,
                    .draft = m_draft || m_request.draft});
        paintContentsPages();
    }

    const gis::SheetContent& indexSheet() const
    {
        const auto chapter =
            std::ranges::find_if(m_chapters, [](const auto& one) { return one.sheet.has_value(); });
        return chapter->sheet->page.content;
    }

    void paintContentsPages()
    {
        const int perPage = contentsLines(m_request.paper);
        std::vector<BookLine> lines;
        const auto flush = [&] {
            auto& painter = startPage();
            paintContents(painter, m_request.paper, lines);
            paintBookFoot(painter, m_request.paper, footText(), pageText());
            for (int i = 0; i < static_cast<int>(lines.size()); ++i)
                m_facts.links.push_back({m_pdf.count() - 1, contentsBox(m_request.paper, i),
                                         lines[static_cast<std::size_t>(i)].page});
            lines.clear();
        };
        m_facts.outline.push_back({.title = Sheet::tr("Daftar isi"), .page = m_pdf.count()});
        for (const auto& chapter : m_chapters) {
            lines.push_back({chapter.title, chapter.note, chapter.first, chapter.note.isEmpty()});
            if (static_cast<int>(lines.size()) == perPage)
                flush();
        }
        if (!lines.empty())
            flush();
    }

    QString footText() const { return text(m_composer.plan().settings().title); }

    core::Result<void> paintChapter(Chapter& chapter)
    {
        m_facts.outline.push_back({.title = chapter.title, .page = m_pdf.count()});
        if (chapter.sheet) {
            auto& page = chapter.sheet->page;
            auto& painter = startPage();
            page.content.pageNumber = pageText();
            PS_TRY(gis::paintSheet(painter, page.layout, page.content, m_progress));
            m_facts.geoFrames.resize(static_cast<std::size_t>(m_pdf.count()));
            m_facts.geoFrames.back() = geoFramesOf(page);
            m_facts.outline.push_back({.title = Sheet::tr("Peta"), .page = m_pdf.count() - 1, .level = 1});
        }
        for (int i = 0; chapter.pages && i < chapter.pages->count(); ++i) {
            startPage();
            if (i == 0)
                m_facts.outline.push_back(
                    {.title = Sheet::tr("Fakta"), .page = m_pdf.count() - 1, .level = 1});
            chapter.pages->paint(m_pdf.inUnits(), i);
            paintBookFoot(m_pdf.inMillimetres(), m_request.paper, chapter.title, pageText());
        }
        return {};
    }

    void setFacts(const QString& path)
    {
        const auto& index = indexSheet();
        m_facts.title = Sheet::tr("Buku calon lokasi sentra industri – %1").arg(index.name);
        m_facts.subject = text(m_composer.plan().settings().title);
        m_facts.language = m_request.locale.bcp47Name();
        std::vector<SheetPage> sheets;
        for (const auto& chapter : m_chapters)
            if (chapter.sheet)
                sheets.push_back(chapter.sheet->page);
        m_facts.attachment = attachmentOf(sheets, path);
    }

    const SheetComposer& m_composer;
    const SheetRequest& m_request;
    core::Progress& m_progress;
    PdfPages m_pdf;
    std::vector<Chapter> m_chapters{};
    std::size_t m_siteCount = 0;
    std::size_t m_sheetCount = 0;
    int m_sheetNumber = 0;
    bool m_draft = false;
    PdfFacts m_facts{};
};

} // namespace

core::Result<WrittenBook> writeBook(const core::PlanFile& plan, const gis::StyleBook& styles,
                                    const SheetRequest& request, const QString& path,
                                    core::Progress& progress)
{
    const gis::SheetLanguage language{request.locale};
    PS_LET(const auto composer, SheetComposer::make(plan, styles));
    BookMaker maker{composer, request, progress};
    PS_TRY(maker.compose());
    PS_LET(const auto bytes, maker.paint(path));
    if (progress.cancelled())
        return core::fail(core::ErrorCode::Cancelled);
    PS_TRY(writeWholeFile(path, bytes));
    return maker.written();
}

} // namespace app
