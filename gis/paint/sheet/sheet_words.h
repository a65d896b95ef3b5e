#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <string>

namespace gis {

/// The fixed words of a sheet, Indonesian in the source: `Sheet::tr("KETERANGAN")`.
class Sheet
{
#ifdef Q_MOC_RUN // only the translation tools look in here, for the context
    Q_DECLARE_TR_FUNCTIONS(Sheet)
#endif
public:
    static QString tr(const char* text, const char* comment = nullptr);
    /// Texts of other contexts on a sheet: titles of codes, tables, styles.
    static QString translated(const char* context, const std::string& text);
};

/// The language of a sheet on this thread while it lives. Official sheets are Indonesian whatever the
/// language of the program; in any other language the program's translations are used.
class SheetLanguage
{
public:
    explicit SheetLanguage(const QLocale& locale);
    ~SheetLanguage();
    SheetLanguage(const SheetLanguage&) = delete;
    SheetLanguage& operator=(const SheetLanguage&) = delete;

private:
    bool m_before;
};

/// `1.234,56` in Indonesian, `1,234.56` in English.
QString numberText(const QLocale& locale, double value, int decimals);

/// `1:10.000`
QString scaleText(const QLocale& locale, double scale);

/// Square metres to two decimals, and from one hectare on hectares too: `12.345,60 m² (1,23 ha)`.
QString areaText(const QLocale& locale, double squareMetres);

} // namespace gis
