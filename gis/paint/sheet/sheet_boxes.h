#pragma once

#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_layout.h"
#include "gis/paint/sheet/sheet_pen.h"

namespace gis {

/// The boxes round the map, each into its frame of the layout.
void paintHead(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintTitle(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintScale(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintFacts(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintLegend(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintInset(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintProjection(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintSources(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintHistory(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintNotes(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
/// What is said below each of several maps.
void paintPanels(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);
void paintSignatures(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content);

} // namespace gis
