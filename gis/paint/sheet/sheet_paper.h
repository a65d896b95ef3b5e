#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gis {

enum class PaperSize
{
    A4,
    A3,
    A1
};

enum class Orientation
{
    Portrait,
    Landscape
};

struct SheetPaper
{
    PaperSize size = PaperSize::A4;
    Orientation orientation = Orientation::Landscape;

    double widthMm() const;
    double heightMm() const;
    bool operator==(const SheetPaper&) const = default;
};

/// All papers, small to large, portrait before landscape.
std::span<const SheetPaper> sheetPapers();

/// `a3-landscape`, as on the command line.
std::string paperName(const SheetPaper& paper);
std::optional<SheetPaper> parsePaper(std::string_view name);

} // namespace gis
