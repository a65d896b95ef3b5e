#include "app/cli/arguments.h"
#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/errors/error_text.h"

#include <QGuiApplication>
#include <QTranslator>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <pwd.h>
#include <thread>
#include <unistd.h>

namespace app::cli {

namespace {

core::Progress* interrupted = nullptr; // what Ctrl+C cancels; a signal handler cannot be given anything

void onInterrupt(int)
{
    if (interrupted != nullptr)
        interrupted->cancel();
}

std::string loginName()
{
    if (const auto* user = getpwuid(getuid()); user != nullptr && user->pw_name != nullptr)
        return user->pw_name;
    return "-";
}

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void printLine(FILE* stream, const QString& text)
{
    const auto bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
}

const Command* findCommand(const std::string& name)
{
    for (const auto& command : commands())
        if (command.name == name)
            return &command;
    return nullptr;
}

QString helpText()
{
    QString text = Cli::tr("PetaSentra: dari data usaha ke keputusan sentra industri.\n\n"
                           "petasentra [RENCANA]          membuka jendela\n"
                           "petasentra PERINTAH …         mengerjakan satu hal tanpa layar\n\n");
    for (const auto& command : commands())
        text += QStringLiteral("  %1 %2\n")
                    .arg(QString::fromStdString(command.name), -9)
                    .arg(QCoreApplication::translate("Cli", command.summary.c_str()));
    return text + Cli::tr("\nRincian satu perintah: petasentra PERINTAH --help");
}

/// Shows how far a long job is while standard error is a terminal.
class ProgressLine
{
public:
    explicit ProgressLine(core::Progress& progress)
    {
        if (isatty(STDERR_FILENO) == 1)
            m_thread = std::jthread([&progress](const std::stop_token& stop) { show(progress, stop); });
    }

private:
    static void show(core::Progress& progress, const std::stop_token& stop)
    {
        using namespace std::chrono_literals;
        int shown = -1;
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(100ms);
            const int percent = static_cast<int>(progress.fraction() * 100.0);
            if (percent > 0 && percent != shown)
                std::fprintf(stderr, "\r%3d %%", shown = std::min(percent, 100));
        }
        if (shown >= 0)
            std::fprintf(stderr, "\r      \r");
    }
    std::jthread m_thread{};
};

int answer(const core::Result<Answer>& result, bool json)
{
    if (!result) {
        printLine(stderr, errorText(result.error()));
        return exitCode(result.error().code);
    }
    if (!result->failure.empty())
        printLine(stderr, QString::fromStdString(result->failure));
    if (json)
        printLine(stdout, QString::fromStdString(result->json.dump(
                              2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)));
    else if (result->failure.empty())
        printLine(stdout,
                  result->text.empty() ? tableText(result->json) : QString::fromStdString(result->text));
    // A full disk behind standard output must not look like success.
    return std::fflush(stdout) == 0 ? result->exitCode : 3;
}

/// Qt's remarks, for instance on a missing XDG_RUNTIME_DIR, are not for whoever runs a command: a failure is
/// one line.
void onQtMessage(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        printLine(stderr, text);
}

std::unique_ptr<QCoreApplication> makeApplication(Command::Needs needs, int& argc, char** argv)
{
    if (needs == Command::Needs::Core)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(onQtMessage);
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// The language is wanted before the line is parsed, so that usage mistakes are in it too.
std::string languageOf(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--lang" && i + 1 < words.size())
            return words[i + 1];
        if (words[i].starts_with("--lang="))
            return words[i].substr(7);
    }
    return languageOfLocale();
}

int runCommand(const Command& command, const std::vector<std::string>& words, double startedAt)
{
    const auto line = parse(command, words);
    if (!line) {
        printLine(stderr, line.error());
        return 2;
    }
    if (line->common.help) {
        printLine(stdout, usage(command) + QStringLiteral("\n  ") +
                              QCoreApplication::translate("Cli", command.summary.c_str()));
        return 0;
    }
    core::Progress progress;
    interrupted = &progress;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    Context context{progress, loginName(), startedAt, line->common.language};
    const auto result = [&] {
        const ProgressLine shown{progress};
        return command.run(line->arguments, context);
    }();
    interrupted = nullptr;
    return answer(result, line->common.json);
}

int runWithoutCommand(const std::string& word)
{
    if (word == "--help" || word == "--version") {
        printLine(stdout,
                  word == "--version" ? QStringLiteral("PetaSentra " PETASENTRA_VERSION) : helpText());
        return 0;
    }
    printLine(
        stderr,
        Cli::tr("Perintah \"%1\" tidak ada. Daftarnya: petasentra --help").arg(QString::fromStdString(word)));
    return 2;
}

} // namespace

bool isCommand(int argc, char** argv)
{
    if (argc < 2)
        return false;
    // A word that is neither an option nor a file is meant as a command, and is told apart there.
    const std::string word = argv[1];
    return word == "--help" || word == "--version" || findCommand(word) != nullptr ||
           (!word.starts_with("-") && !word.ends_with(".gpkg") && !std::filesystem::exists(word));
}

int run(int argc, char** argv)
{
    const double startedAt = secondsNow();
    std::signal(SIGXFSZ, SIG_IGN); // a file size limit is a full disk, not a crash
    std::signal(SIGPIPE, SIG_IGN);
    const auto* command = findCommand(argv[1]);
    const std::vector<std::string> words(argv + 2, argv + argc);
    const auto application =
        makeApplication(command != nullptr ? command->needs : Command::Needs::Core, argc, argv);
    QTranslator english;
    application->setProperty("language", QString::fromStdString(languageOf(words)));
    if (languageOf(words) == "en" && english.load(QStringLiteral(":/translations/petasentra_en.qm")))
        QCoreApplication::installTranslator(&english);
    if (command == nullptr)
        return runWithoutCommand(argv[1]);
    return runCommand(*command, words, startedAt);
}

} // namespace app::cli
