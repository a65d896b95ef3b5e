#pragma once

#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_paper.h"

#include <QPainter>
#include <QRectF>
#include <QString>
#include <vector>

namespace app {

// Pages of a book that are neither a sheet nor flowing text; painted in millimetres from the paper's corner.

/// How much larger than on A4 the type of a paper is, as on the sheets.
double bookUnit(const gis::SheetPaper& paper);

struct BookCover
{
    QImage emblem{};
    QString government{};
    QString agency{};
    QString title{};
    QString name{};
    QString subtitle{};
    QString edition{};
    QString provenance{};
    bool draft = false;
};
void paintCover(QPainter& painter, const gis::SheetPaper& paper, const BookCover& cover);

struct BookLine
{
    QString title{};
    QString note{}; // quiet, before the page number: a verdict
    int page = 0;   // from 0; printed from 1
    bool strong = false;
};
/// How many lines a page of contents holds, and where each stands.
int contentsLines(const gis::SheetPaper& paper);
QRectF contentsBox(const gis::SheetPaper& paper, int line);
void paintContents(QPainter& painter, const gis::SheetPaper& paper, const std::vector<BookLine>& lines);

/// The line below flowing text.
void paintBookFoot(QPainter& painter, const gis::SheetPaper& paper, const QString& left,
                   const QString& right);

} // namespace app
