#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app::cli {

/// `--name` (a flag), `--name VALUE`, or `--name VALUE` any number of times.
struct Option
{
    enum class Kind
    {
        Flag,
        Value,
        Repeated
    };
    std::string name{};
    Kind kind = Kind::Value;
};

inline Option flag(std::string name)
{
    return {std::move(name), Option::Kind::Flag};
}
inline Option value(std::string name)
{
    return {std::move(name), Option::Kind::Value};
}
inline Option repeated(std::string name)
{
    return {std::move(name), Option::Kind::Repeated};
}

/// The parsed words of one command line. Only what the command declared can be in it.
class Arguments
{
public:
    std::vector<std::string> positional{};
    std::map<std::string, std::vector<std::string>> options{};

    bool has(const std::string& name) const { return options.contains(name); }
    std::optional<std::string> value(const std::string& name) const;
    std::vector<std::string> values(const std::string& name) const;
};

/// What the world around a command offers it.
struct Context
{
    core::Progress& progress; // cancelled by Ctrl+C
    std::string who{};        // the login name, for the history
    double startedAt = 0.0;   // seconds on the steady clock when the program started
    std::string language{};   // of `--lang`; empty: nobody said, and messages follow the locale
};

/// What a command answers: one JSON object, and for people either `text` or the same object as a short table.
struct Answer
{
    nlohmann::ordered_json json{};
    std::string text{};
    int exitCode = 0;      // for `verify`, which answers and fails
    std::string failure{}; // then: one line for standard error
};

/// One command of INTERFACE.md. `positional` are the names of the words it must get ("PLAN", "FILE").
struct Command
{
    enum class Needs
    {
        Core, // no fonts, no painting
        Gui   // an offscreen QGuiApplication: fonts and QPainter
    };
    std::string name{};
    std::string summary{}; // Indonesian, context "Cli"
    std::vector<std::string> positional{};
    std::vector<Option> options{};
    std::function<core::Result<Answer>(const Arguments&, Context&)> run{};
    Needs needs = Needs::Core;
    std::size_t optionalPositional = 0; // how many of the last positional words may be missing
};

/// In the order in which `--help` lists them (app/cli/commands.cpp; one file a command).
const std::vector<Command>& commands();

} // namespace app::cli
