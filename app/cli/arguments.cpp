#include "app/cli/arguments.h"

#include "app/cli/cli.h"

#include <algorithm>
#include <cstdlib>

namespace app::cli {

std::optional<std::string> Arguments::value(const std::string& name) const
{
    const auto found = options.find(name);
    return found != options.end() && !found->second.empty() ? std::optional{found->second.back()}
                                                            : std::nullopt;
}

std::vector<std::string> Arguments::values(const std::string& name) const
{
    const auto found = options.find(name);
    return found != options.end() ? found->second : std::vector<std::string>{};
}

namespace {

const Option* findOption(const Command& command, const std::string& name)
{
    const auto found = std::find_if(command.options.begin(), command.options.end(),
                                    [&](const Option& option) { return option.name == name; });
    return found != command.options.end() ? &*found : nullptr;
}

class Parser
{
public:
    Parser(const Command& command, const std::vector<std::string>& words) : m_command(command), m_words(words)
    {
    }

    tl::expected<ParsedLine, QString> parse()
    {
        for (; m_at < m_words.size(); ++m_at) {
            const auto& word = m_words[m_at];
            if (word == "--" && !m_onlyWords) {
                m_onlyWords = true;
            } else if (!m_onlyWords && word.starts_with("--")) {
                if (auto problem = option(word); !problem.isEmpty())
                    return tl::unexpected<QString>(problem);
            } else {
                m_line.arguments.positional.push_back(word);
            }
        }
        return finish();
    }

private:
    /// An empty text where all is well. Both `--name value` and `--name=value` are understood.
    QString option(const std::string& word)
    {
        const auto equals = word.find('=');
        const auto name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
        const auto shown = QString::fromStdString("--" + name);
        if (name == "json" || name == "help") {
            (name == "json" ? m_line.common.json : m_line.common.help) = true;
            return {};
        }
        const auto* option = findOption(m_command, name);
        if (option == nullptr && name != "lang")
            return Cli::tr("Pilihan %1 tidak dikenal untuk perintah %2.")
                .arg(shown, QString::fromStdString(m_command.name));
        if (option != nullptr && option->kind == Option::Kind::Flag) {
            if (equals != std::string::npos)
                return Cli::tr("Pilihan %1 tidak memakai nilai.").arg(shown);
            m_line.arguments.options[name];
            return {};
        }
        if (equals == std::string::npos && m_at + 1 >= m_words.size())
            return Cli::tr("Pilihan %1 perlu nilai.").arg(shown);
        const auto value = equals != std::string::npos ? word.substr(equals + 1) : m_words[++m_at];
        if (name == "lang")
            return language(value);
        auto& values = m_line.arguments.options[name];
        if (!values.empty() && option->kind != Option::Kind::Repeated)
            return Cli::tr("Pilihan %1 diberikan dua kali.").arg(shown);
        values.push_back(value);
        return {};
    }

    QString language(const std::string& value)
    {
        if (value != "id" && value != "en")
            return Cli::tr("Bahasa %1 tidak tersedia; pilih id atau en.").arg(QString::fromStdString(value));
        m_line.common.language = value;
        return {};
    }

    tl::expected<ParsedLine, QString> finish()
    {
        const auto& wanted = m_command.positional;
        const auto given = m_line.arguments.positional.size();
        if (m_line.common.help)
            return m_line;
        if (given + m_command.optionalPositional < wanted.size())
            return tl::unexpected<QString>(Cli::tr("%1 belum diberikan. Bentuk perintah: %2")
                                               .arg(QString::fromStdString(wanted[given]), usage(m_command)));
        if (given > wanted.size())
            return tl::unexpected<QString>(
                Cli::tr("Kata \"%1\" berlebih. Bentuk perintah: %2")
                    .arg(QString::fromStdString(m_line.arguments.positional[wanted.size()]),
                         usage(m_command)));
        return m_line;
    }

    const Command& m_command;
    const std::vector<std::string>& m_words;
    std::size_t m_at = 0;
    bool m_onlyWords = false;
    ParsedLine m_line{};
};

} // namespace

tl::expected<ParsedLine, QString> parse(const Command& command, const std::vector<std::string>& words)
{
    return Parser{command, words}.parse();
}

std::string languageOfLocale()
{
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* locale = std::getenv(name); locale != nullptr && *locale != '\0')
            return std::string_view{locale}.starts_with("en_") ? "en" : "id";
    return "id";
}

QString usage(const Command& command)
{
    QString text = QStringLiteral("petasentra ") + QString::fromStdString(command.name);
    for (std::size_t i = 0; i < command.positional.size(); ++i) {
        const auto word = QString::fromStdString(command.positional[i]);
        const bool mayMiss = i + command.optionalPositional >= command.positional.size();
        text += mayMiss ? QStringLiteral(" [%1]").arg(word) : QStringLiteral(" ") + word;
    }
    for (const auto& option : command.options) {
        auto name = QStringLiteral("--") + QString::fromStdString(option.name);
        if (option.kind != Option::Kind::Flag)
            name += QStringLiteral(" …");
        text += QStringLiteral(" [%1]").arg(name);
    }
    return text;
}

} // namespace app::cli
