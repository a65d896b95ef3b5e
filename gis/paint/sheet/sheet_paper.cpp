#include "gis/paint/sheet/sheet_paper.h"

#include <array>

namespace gis {

namespace {

// ISO 216, millimetres: the short side and the long side.
constexpr double shortSide(PaperSize size)
{
    return size == PaperSize::A4 ? 210.0 : size == PaperSize::A3 ? 297.0 : 594.0;
}

constexpr double longSide(PaperSize size)
{
    return size == PaperSize::A4 ? 297.0 : size == PaperSize::A3 ? 420.0 : 841.0;
}

constexpr std::array papers{
    SheetPaper{PaperSize::A4, Orientation::Portrait}, SheetPaper{PaperSize::A4, Orientation::Landscape},
    SheetPaper{PaperSize::A3, Orientation::Portrait}, SheetPaper{PaperSize::A3, Orientation::Landscape},
    SheetPaper{PaperSize::A1, Orientation::Portrait}, SheetPaper{PaperSize::A1, Orientation::Landscape},
};

} // namespace

double SheetPaper::widthMm() const
{
    return orientation == Orientation::Portrait ? shortSide(size) : longSide(size);
}

double SheetPaper::heightMm() const
{
    return orientation == Orientation::Portrait ? longSide(size) : shortSide(size);
}

std::span<const SheetPaper> sheetPapers()
{
    return papers;
}

std::string paperName(const SheetPaper& paper)
{
    const std::string size = paper.size == PaperSize::A4 ? "a4" : paper.size == PaperSize::A3 ? "a3" : "a1";
    return size + (paper.orientation == Orientation::Portrait ? "-portrait" : "-landscape");
}

std::optional<SheetPaper> parsePaper(std::string_view name)
{
    for (const auto& paper : papers)
        if (paperName(paper) == name)
            return paper;
    return std::nullopt;
}

} // namespace gis
