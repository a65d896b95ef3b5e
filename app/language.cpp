#include "app/language.h"

#include "app/cli/arguments.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace app {

Language::Language(const QString& code) : m_code(code)
{
    if (m_code != QStringLiteral("id") && m_code != QStringLiteral("en"))
        m_code = QString::fromStdString(cli::languageOfLocale());
    QLocale::setDefault(m_code == QStringLiteral("en") ? QLocale{QLocale::English, QLocale::UnitedKingdom}
                                                       : QLocale{QLocale::Indonesian, QLocale::Indonesia});
    // Indonesian is the language of the sources; its own catalogue holds the plural forms of numbers, and Qt
    // has none for it (Debian ships no qtbase_id).
    for (const auto* catalogue : {"petasentra", "qtbase"}) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(
                QStringLiteral(":/translations/%1_%2.qm").arg(QLatin1String{catalogue}, m_code)))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
    QCoreApplication::instance()->setProperty("language", m_code);
}

Language::~Language()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

} // namespace app
