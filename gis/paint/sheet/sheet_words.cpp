#include "gis/paint/sheet/sheet_words.h"

namespace gis {

namespace {

constexpr double squareMetresOfHectare = 10000.0;

thread_local bool translates = true;

} // namespace

QString Sheet::tr(const char* text, const char* comment)
{
    return translates ? QCoreApplication::translate("Sheet", text, comment) : QString::fromUtf8(text);
}

QString Sheet::translated(const char* context, const std::string& text)
{
    return translates ? QCoreApplication::translate(context, text.c_str()) : QString::fromStdString(text);
}

SheetLanguage::SheetLanguage(const QLocale& locale) : m_before(translates)
{
    translates = locale.language() != QLocale::Indonesian;
}

SheetLanguage::~SheetLanguage()
{
    translates = m_before;
}

QString numberText(const QLocale& locale, double value, int decimals)
{
    return locale.toString(value, 'f', decimals);
}

QString scaleText(const QLocale& locale, double scale)
{
    return QStringLiteral("1:") + numberText(locale, scale, 0);
}

QString areaText(const QLocale& locale, double squareMetres)
{
    const auto text = numberText(locale, squareMetres, 2) + QStringLiteral(" m²");
    if (squareMetres < squareMetresOfHectare)
        return text;
    return QStringLiteral("%1 (%2 ha)")
        .arg(text, numberText(locale, squareMetres / squareMetresOfHectare, 2));
}

} // namespace gis
