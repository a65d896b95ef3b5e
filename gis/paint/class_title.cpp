#include "gis/paint/class_title.h"

#include "gis/paint/sheet/sheet_words.h"

#include <QStringList>

#include <cmath>

namespace gis {

namespace {

QString edgeText(double value, const QLocale& locale)
{
    const double size = std::abs(value);
    if (size > 0.0 && (size < 1e-4 || size >= 1e15))
        return locale.toString(value, 'g', 4);
    // Four digits that tell, and never fewer than the whole number.
    const int whole = size >= 1.0 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 0;
    const double step = std::pow(10.0, std::clamp(4 - whole, 0, 8));
    return locale.toString(std::round(value * step) / step, 'g', 15);
}

} // namespace

QString classTitle(const SymbolClass& one, const QLocale& locale)
{
    if (!one.title.empty())
        return Sheet::translated("Style", one.title);
    if (one.from && one.to)
        return *one.from == *one.to
                   ? edgeText(*one.from, locale)
                   : QStringLiteral("%1 – %2").arg(edgeText(*one.from, locale), edgeText(*one.to, locale));
    if (one.from)
        return QStringLiteral("≥ %1").arg(edgeText(*one.from, locale));
    if (one.to)
        return QStringLiteral("%1 %2").arg(QString{QChar{one.closed ? 0x2264 : '<'}},
                                           edgeText(*one.to, locale));
    QStringList values;
    for (const auto& value : one.values)
        values << QString::fromStdString(value);
    return values.join(QStringLiteral(", "));
}

} // namespace gis
