#pragma once

#include <QFrame>
#include <QString>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app {

/// One rule with its answer, in the window's language.
struct VerdictLine
{
    enum class Answer
    {
        Pass,
        Fail,
        Conditional,
        Unknown
    };
    QString title{};
    QString value{}; // "3,6 m, paling sedikit 6,5 m"
    QString source{};
    Answer answer = Answer::Unknown;
    bool hard = true;
};

struct VerdictView
{
    QString verdict{}; // layak, bersyarat, tidak, belum-cukup-data
    QString score{};   // "0,62–0,80, sedikitnya 0,60"; empty where nothing is scored
    std::vector<VerdictLine> lines{};
    std::vector<QString> missing{}; // what would settle it, the most telling first
};

/// The verdict on one site or kampung with the reasons for it; before, the invitation to ask for one.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget* parent = nullptr);

    void showInvitation();
    void showBusy();
    void show(const VerdictView& view);
    /// The data changed since: what is shown may not hold any more.
    void markStale();

Q_SIGNALS:
    void evaluateWanted();
    void evidenceWanted();

private:
    void clear();
    void addLine(const VerdictLine& line);
    QLabel* addText(const QString& text, const char* property);

    QLabel* m_chip;
    QLabel* m_summary;
    QVBoxLayout* m_lines;
    QPushButton* m_evaluate;
    QPushButton* m_evidence;
};

} // namespace app
