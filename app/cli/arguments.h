#pragma once

#include "app/cli/command.h"

#include <QString>

namespace app::cli {

/// Words understood before any command is looked at: `--json`, `--lang id|en`, `--help`.
struct CommonOptions
{
    bool json = false;
    bool help = false;
    std::string language{}; // empty: from the locale
};

struct ParsedLine
{
    Arguments arguments{};
    CommonOptions common{};
};

/// Usage mistakes come back as a sentence that names the word.
tl::expected<ParsedLine, QString> parse(const Command& command, const std::vector<std::string>& words);

/// "indonesian unless the locale is English", from LC_ALL, LC_MESSAGES, LANG.
std::string languageOfLocale();

/// One line that shows how a command is written.
QString usage(const Command& command);

} // namespace app::cli
