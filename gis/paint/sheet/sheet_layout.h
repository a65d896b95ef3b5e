#pragma once

#include "gis/paint/sheet/sheet_arrangement.h"
#include "gis/paint/sheet/sheet_paper.h"

#include <QLineF>
#include <QRectF>
#include <cstddef>
#include <vector>

namespace gis {

/// One map of several, with what stands round it.
struct SheetPanelBox
{
    QRectF band{}; // the map with its coordinate labels
    QRectF map{};
    QRectF caption{};
};

/// Where everything stands on the paper, in millimetres from its upper left corner. A box that is empty is
/// not drawn.
struct SheetLayout
{
    SheetPaper paper{};
    double unit = 1.0; // how much larger than on A4 text and lines are

    QRectF neatline{}; // the frame round everything
    QRectF mapBand{};  // the map with the band of its coordinate labels
    QRectF map{};      // the map itself: true to scale, nothing of it outside; the first of several
    std::vector<SheetPanelBox> panels{}; // of a sheet that compares
    QRectF table{};

    QRectF head{}; // arms and agency
    QRectF title{};
    QRectF facts{};
    QRectF scaleBar{}; // with the numeric scale and the north arrow
    QRectF legend{};
    QRectF inset{};
    QRectF projection{};
    QRectF sources{};
    QRectF history{};
    QRectF notes{};
    QRectF signatures{};
    QRectF provenance{}; // the small line outside the neat line

    std::vector<QLineF> rules{}; // the lines between the boxes
    bool grid = true;
    std::vector<SheetElement> placed{}; // those that stand where somebody put them: drawn last, on white
};

/// Elements that are switched off leave their room to their neighbours, and so do those that were put
/// somewhere else entirely; those that were only moved a little or resized keep theirs, so that nothing else
/// jumps. Every place is fitted into the neat line.
SheetLayout layoutSheet(const SheetPaper& paper, const SheetArrangement& arrangement = {});

/// Two to six maps of one size beside each other, what is said of them below, and a table.
SheetLayout layoutComparison(const SheetPaper& paper, std::size_t count,
                             const SheetArrangement& arrangement = {});

} // namespace gis
