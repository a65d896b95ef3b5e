#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace app {

/// While it lives, the program speaks this language: its texts, Qt's own buttons and dialogs, numbers and
/// dates.
class Language
{
public:
    /// "id" or "en"; anything else is decided by the locale (INTERFACE.md).
    explicit Language(const QString& code);
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    const QString& code() const { return m_code; }

private:
    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators{};
};

} // namespace app
