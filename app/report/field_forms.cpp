#include "app/report/field_forms.h"

#include "app/print/pdf_mend.h"
#include "app/print/pdf_pages.h"
#include "app/print/sheet_composer.h"
#include "app/print/whole_file.h"
#include "app/report/book_pages.h"
#include "gis/paint/sheet/sheet_painter.h"
#include "gis/paint/sheet/sheet_pen.h"
#include "gis/paint/sheet/sheet_words.h"

namespace app {

namespace {

using gis::Sheet;

constexpr int formsPerPage = 2;
constexpr gis::SheetPaper paper{gis::PaperSize::A4, gis::Orientation::Portrait};

// Millimetres.
constexpr double margin = 14.0;
constexpr double rowStep = 11.5;

/// A blank to write on: its name small above the line. `share` of the row's width.
struct Blank
{
    QString name{};
    double share = 1.0;
};

/// Boxes to tick instead of a line.
struct Choice
{
    QString name{};
    QStringList answers{};
};

void paintBlanks(const gis::SheetPen& pen, const QRectF& row, const std::vector<Blank>& blanks)
{
    constexpr double gap = 4.0;
    double all = 0.0;
    for (const auto& blank : blanks)
        all += blank.share;
    const double width = row.width() - gap * (static_cast<double>(blanks.size()) - 1.0);
    double x = row.left();
    for (const auto& blank : blanks) {
        const double own = width * blank.share / all;
        pen.text(QRectF{x, row.top(), own, 3.0}, blank.name, {.size = 2.3, .color = gis::sheet_color::quiet});
        pen.line({x, row.bottom() - 1.2, x + own, row.bottom() - 1.2}, 0.2, gis::sheet_color::line);
        x += own + gap;
    }
}

void paintChoice(const gis::SheetPen& pen, const QRectF& row, const Choice& choice)
{
    constexpr double box = 3.2;
    const gis::SheetType type{.size = 2.6};
    constexpr double answers = 62.0; // from the row's left
    const double middle = row.center().y();
    pen.text(QRectF{row.left(), middle - 2.0, answers - 4.0, 4.0}, choice.name, {.size = 2.6, .bold = true});
    double x = row.left() + answers;
    for (const auto& answer : choice.answers) {
        pen.frame({x, middle - box / 2, box, box}, 0.25, gis::sheet_color::line);
        x += box + 1.4;
        x += pen.text(QRectF{x, middle - 2.0, 40.0, 4.0}, answer, type) + 5.0;
    }
}

/// One business.
void paintForm(const gis::SheetPen& pen, const QRectF& box, const QString& number, const QString& kampung)
{
    pen.frame(box, 0.35, gis::sheet_color::line);
    const auto inner = box.adjusted(5.0, 4.0, -5.0, -3.0);
    pen.text(QRectF{inner.left(), inner.top(), 90.0, 5.0}, Sheet::tr("FORMULIR USAHA"),
             {.size = 3.2, .bold = true, .color = gis::sheet_color::accent, .spacing = 0.04});
    pen.text(QRectF{inner.left(), inner.top() + 5.2, 110.0, 3.5}, kampung,
             {.size = 2.5, .color = gis::sheet_color::quiet});
    pen.text(QRectF{inner.right() - 60.0, inner.top(), 60.0, 3.0}, Sheet::tr("No Formulir"),
             {.size = 2.3, .color = gis::sheet_color::quiet, .align = Qt::AlignRight | Qt::AlignVCenter});
    pen.text(QRectF{inner.right() - 60.0, inner.top() + 3.2, 60.0, 6.0}, number,
             {.size = 5.0, .bold = true, .align = Qt::AlignRight | Qt::AlignVCenter});
    QRectF row{inner.left(), inner.top() + 11.0, inner.width(), rowStep};
    const auto blanks = [&](const std::vector<Blank>& all) {
        paintBlanks(pen, row, all);
        row.translate(0.0, rowStep);
    };
    const auto choice = [&](const Choice& one) {
        paintChoice(pen, row.adjusted(0.0, 0.0, 0.0, -4.0), one);
        row.translate(0.0, rowStep - 4.0);
    };
    blanks({{Sheet::tr("Nama usaha"), 1.2}, {Sheet::tr("Pemilik"), 1.0}});
    blanks(
        {{Sheet::tr("Produk atau jasa"), 1.4}, {Sheet::tr("KBLI"), 0.5}, {Sheet::tr("Tahun berdiri"), 0.5}});
    blanks({{Sheet::tr("Alamat"), 2.0}, {Sheet::tr("RT"), 0.25}, {Sheet::tr("RW"), 0.25}});
    blanks({{Sheet::tr("Pekerja laki-laki"), 0.5},
            {Sheet::tr("Pekerja perempuan"), 0.5},
            {Sheet::tr("Luas lantai (m²)"), 0.5},
            {Sheet::tr("Telepon"), 1.0}});
    blanks({{Sheet::tr("Koordinat dari grid peta: timur (m)"), 1.0},
            {Sheet::tr("utara (m)"), 1.0},
            {Sheet::tr("NIB"), 1.0}});
    const QStringList yesNo{Sheet::tr("ya"), Sheet::tr("tidak"), Sheet::tr("belum tahu")};
    choice({Sheet::tr("Rumah juga tempat usaha"), yesNo.mid(0, 2)});
    choice({Sheet::tr("Bersedia pindah"), yesNo});
    choice({Sheet::tr("Setuju ditampilkan untuk umum"), yesNo.mid(0, 2)});
    blanks({{Sheet::tr("Keterangan"), 1.0}});
    blanks({{Sheet::tr("Petugas"), 1.0}, {Sheet::tr("Tanggal"), 0.6}});
}

class FormsMaker
{
public:
    FormsMaker(const FormsRequest& request, core::Record kampung)
        : m_request(request), m_kampung(std::move(kampung))
    {
    }

    core::Result<QByteArray> paint(const SheetPage& map, core::Progress& progress)
    {
        PS_TRY(gis::paintSheet(m_pdf.start(paperMm()), map.layout, map.content, progress));
        for (int i = 0; i < m_request.count; i += formsPerPage) {
            paintPage(m_pdf.start(paperMm()), i);
            if (!progress.advance(0.5 * formsPerPage / m_request.count))
                return core::fail(core::ErrorCode::Cancelled);
        }
        PdfFacts facts;
        facts.title = Sheet::tr("Formulir usaha – %1").arg(name());
        facts.language = m_request.style.locale.bcp47Name();
        facts.pagesMm.assign(static_cast<std::size_t>(m_pdf.count()), paperMm());
        facts.geoFrames.resize(static_cast<std::size_t>(m_pdf.count()));
        facts.geoFrames.front() = geoFramesOf(map);
        facts.outline = {{.title = Sheet::tr("Peta"), .page = 0},
                         {.title = Sheet::tr("Formulir"), .page = 1}};
        return mendPdf(m_pdf.take(), facts);
    }

    WrittenForms written() const { return {m_pdf.count(), number(0), number(m_request.count - 1)}; }

private:
    static QSizeF paperMm() { return {paper.widthMm(), paper.heightMm()}; }
    QString name() const { return QString::fromStdString(m_kampung.text("name")); }
    QString number(int index) const { return formNumber(m_kampung.uuid, m_request.first + index); }

    void paintPage(QPainter& painter, int from) const
    {
        const gis::SheetPen pen{painter, 1.0};
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr double foot = 12.0;
        constexpr double gap = 6.0;
        const double height = (paper.heightMm() - margin - foot - gap * (formsPerPage - 1)) / formsPerPage;
        for (int i = 0; i < formsPerPage && from + i < m_request.count; ++i)
            paintForm(pen, {margin, margin + i * (height + gap), paper.widthMm() - 2 * margin, height - gap},
                      number(from + i), name());
        paintBookFoot(
            painter, paper,
            Sheet::tr("Ketik ke lembar kerja dengan judul kolom seperti di formulir ini, lalu impor "
                      "sebagai daftar usaha."),
            Sheet::tr("Halaman %1").arg(m_pdf.count()));
    }

    const FormsRequest& m_request;
    core::Record m_kampung;
    PdfPages m_pdf{paperMm()};
};

} // namespace

QString formNumber(const core::Uuid& kampung, int number)
{
    return QStringLiteral("%1-%2")
        .arg(QString::fromStdString(kampung.text.substr(0, 4)).toUpper())
        .arg(number, 3, 10, QLatin1Char('0'));
}

core::Result<WrittenForms> writeFieldForms(const core::PlanFile& plan, const gis::StyleBook& styles,
                                           const FormsRequest& request, const QString& path,
                                           core::Progress& progress)
{
    if (request.count < 1 || request.count > mostForms)
        return core::fail(core::ErrorCode::InvalidValue, "--count", std::to_string(request.count));
    if (request.first < 1 || request.first + request.count - 1 > largestFormNumber)
        return core::fail(core::ErrorCode::InvalidValue, "--first", std::to_string(request.first));
    const gis::SheetLanguage language{request.style.locale};
    PS_LET(auto kampung, plan.find("kampung", request.kampung));
    auto wanted = request.style;
    wanted.subject = {SheetSubject::Kind::Kampung, kampung.uuid.text, {}};
    wanted.paper = paper;
    PS_LET(auto map, composeSheet(plan, styles, wanted, progress));
    map.page.content.draft = false; // paper for the field decides nothing
    FormsMaker maker{request, std::move(kampung)};
    PS_LET(const auto bytes, maker.paint(map.page, progress));
    PS_TRY(writeWholeFile(path, bytes));
    return maker.written();
}

} // namespace app
