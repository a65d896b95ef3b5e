#include "app/map/typed_vertex.h"

#include "app/models/typed_place.h"
#include "core/model/ellipsoid.h"
#include "gis/io/number_text.h"

#include <QLocale>
#include <QRegularExpression>

namespace app {

namespace {

constexpr double longest = 100'000.0; // m; beyond it the number was something else

std::optional<double> number(const QString& text)
{
    const char decimal = QLocale{}.decimalPoint() == QStringLiteral(",") ? ',' : '.';
    return gis::readNumberEither(text.trimmed().toStdString(), {decimal, decimal == ',' ? '.' : ','});
}

} // namespace

std::optional<core::Position> typedVertex(const QString& text, const std::optional<core::Position>& from,
                                          core::Position cursor, const core::PlanSettings& settings)
{
    static const QRegularExpression form{
        QStringLiteral(R"(^([^<@]*?)\s*(km|m)?\s*(?:[<@]\s*([^<@°]+)°?)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption};
    const auto parts = form.match(text.trimmed());
    const auto length = from && parts.hasMatch() ? number(parts.captured(1)) : std::nullopt;
    if (!length)
        return typedPlace(text, settings);
    const double metres =
        *length * (parts.captured(2).compare(QStringLiteral("km"), Qt::CaseInsensitive) == 0 ? 1000.0 : 1.0);
    if (!(metres > 0.0) || metres > longest)
        return std::nullopt;
    if (parts.captured(3).isEmpty())
        return cursor == *from
                   ? std::nullopt
                   : std::optional{core::destination(*from, core::azimuth(*from, cursor), metres)};
    const auto direction = number(parts.captured(3));
    return direction ? std::optional{core::destination(*from, *direction, metres)} : std::nullopt;
}

} // namespace app
