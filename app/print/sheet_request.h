#pragma once

#include "gis/paint/sheet/sheet_arrangement.h"
#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_paper.h"

#include <QImage>
#include <QLocale>
#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a sheet is about: a candidate site or a kampung by uuid or name, a group by its number (the largest
/// is 1), the whole city, or two to six candidates side by side.
struct SheetSubject
{
    enum class Kind
    {
        Site,
        Kampung,
        City,
        Group,
        Comparison
    };
    Kind kind = Kind::Site;
    std::string name{};
    std::vector<std::string> compared{}; // sites by uuid or name
    bool operator==(const SheetSubject&) const = default;
};

enum class SheetTheme
{
    Site,
    Congestion,
    Groups,
    Zones
};

std::optional<SheetTheme> parseTheme(std::string_view name);

/// All choices of somebody who prints.
struct SheetRequest
{
    SheetSubject subject{};
    gis::SheetPaper paper{};
    SheetTheme theme = SheetTheme::Site;
    std::optional<double> scale{}; // the denominator; nothing: the largest round scale that shows all
    bool draft = false;            // the mark even where it is decided
    QLocale locale{QLocale::Indonesian, QLocale::Indonesia};
    gis::SheetArrangement arrangement{};

    QString agency{}; // empty: the industry office
    QString address{};
    QString sheetNumber{};
    QString edition{};
    gis::SheetSigner maker{}; // roles are filled in by the composer
    gis::SheetSigner checker{};
    gis::SheetSigner approver{};
    QImage emblem{};
};

} // namespace app
