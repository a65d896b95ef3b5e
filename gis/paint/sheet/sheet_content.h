#pragma once

#include "core/model/geometry.h"
#include "gis/paint/scene.h"

#include <QColor>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <QString>
#include <functional>
#include <vector>

namespace gis {

/// One line of a list of facts; an empty value is printed as unknown.
struct SheetFact
{
    QString name{};
    QString value{};
};

/// Who stands under the sheet. Without a name or number a dotted line is left for the pen.
struct SheetSigner
{
    QString role{}; // "Dibuat oleh"
    QString name{};
    QString nip{};
};

/// One line of the legend. `sample` paints the symbol into a box of millimetres; a line without one heads the
/// lines below it.
struct SheetLegendEntry
{
    QString title{};
    std::function<void(QPainter&, const QRectF&)> sample{};
};

/// Where the map lies: outlines in the plan's projected system (metres, north up).
struct SheetInset
{
    std::vector<QPolygonF> city{};
    std::vector<QPolygonF> highlighted{}; // the kecamatan or kelurahan that the sheet is about
    QString cityName{};
    QString highlightedName{};

    bool empty() const { return city.empty(); }
};

/// The map in the frame. The frame's size comes from the layout; centre and scale decide what it shows.
struct SheetMap
{
    Scene scene{};           // layers and projected system; extent and size are set from the frame
    core::Position center{}; // projected system, metres
    double scale = 10000.0;  // the denominator
    std::vector<core::Position>
        corners{};            // of the frame in EPSG:4326: lower left, upper left, upper right, lower right
    double convergence = 0.0; // degrees from grid north to true north at the centre, clockwise positive
};

/// One of several maps at one scale, on a sheet that compares places, and what is said of it below.
struct SheetPanel
{
    QString name{};
    QString verdict{};
    QColor verdictColor{};
    std::vector<SheetFact> reasons{};      // "Gagal": "Lereng paling besar 15 %"
    bool placed = true;                    // false: it has no outline, and the frame says so
    core::Position center{};               // projected system, metres
    std::vector<core::Position> corners{}; // as SheetMap::corners
};

/// How a cell of a table answers a rule; drawn as a sign that a photocopy keeps.
enum class SheetMark
{
    None,
    Pass,
    Conditional,
    Fail,
    Unknown
};

struct SheetCell
{
    QString text{};
    SheetMark mark = SheetMark::None;
    bool operator==(const SheetCell&) const = default;
};

/// A row without cells heads the rows below it.
struct SheetTableRow
{
    QString title{};
    QString source{};
    std::vector<SheetCell> cells{};
};

struct SheetTable
{
    std::vector<QString> columns{}; // one for each cell of a row
    std::vector<SheetTableRow> rows{};
};

/// Everything a sheet says, as plain texts and values. What is empty is printed as unknown, never left out.
struct SheetContent
{
    QLocale locale{QLocale::Indonesian, QLocale::Indonesia};

    QImage emblem{};      // the arms of the city; without one a neutral placeholder is drawn
    QString government{}; // "PEMERINTAH KOTA SEMARANG"
    QString agency{};     // "DINAS PERINDUSTRIAN"
    QString address{};

    QString title{};    // what kind of sheet: "PETA CALON LOKASI SENTRA"
    QString name{};     // what it is about: "Kampung Ligu"
    QString subtitle{}; // where that is: "Kelurahan Sarirejo, Kecamatan Semarang Timur"
    QString sheetNumber{};
    QString edition{}; // "Edisi 1 – 2026"

    QString factsTitle{};
    std::vector<SheetFact> facts{};
    QString verdictTitle{}; // whose word it is: a decision's, or that of the rules
    QString verdict{};      // "BELUM CUKUP DATA"
    QColor verdictColor{};

    std::vector<SheetFact> projection{}; // system, projection, grid, datum, unit
    std::vector<QString> sources{};      // with year, and the line of the licence
    bool sourcesKnown = true;            // false: something on the map has no source
    std::vector<QString> history{};
    QString notes{};
    std::vector<SheetSigner> signers{};
    std::vector<SheetLegendEntry> legend{};
    SheetInset inset{};
    SheetMap map{}; // on a sheet with panels its centre and corners are not used
    std::vector<SheetPanel> panels{};
    SheetTable table{};

    QString pageNumber{}; // in a book: "Halaman 7"
    QString provenance{}; // which plan, printed when, by what program
    bool draft = true;
};

} // namespace gis
